// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.CollaborationInfo;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragment.SourceCompression;
import org.crossborder.gateway.ebms.MessageFragment.SourceHeader;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.PartyId;
import org.crossborder.gateway.ebms.PartyInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.PullRequest;
import org.crossborder.gateway.ebms.Receipt;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.ebms.Severity;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.ebms.SignedReference.Transform;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.gateway.ebms.UserMessage;

/** Message units that the model allows, whether or not anybody would send them. */
final class AnyMessage extends AnyText {
  private static final long UNTIL_9999 = 253_402_300_799_999L;

  AnyMessage(long seed) {
    super(new Random(seed));
  }

  UserMessage userMessage() {
    return new UserMessage(
        maybe(this::attribute),
        messageInfo(),
        new PartyInfo(tradingPartner(), tradingPartner()),
        new CollaborationInfo(
            maybe(() -> new AgreementRef(text(), maybe(this::attribute), maybe(this::attribute))),
            new Service(text(), maybe(this::attribute)),
            text(),
            random.nextInt(5) == 0 ? "" : text()),
        several(5, this::property),
        several(8, this::partInfo));
  }

  SignalMessage receipt() {
    return SignalMessage.receipt(
        messageInfo(),
        random.nextInt(3) == 0
            ? Receipt.of(userMessage())
            : new Receipt(several(6, this::signedReference)));
  }

  SignalMessage errors() {
    List<EbmsError> errors = new ArrayList<>(several(3, this::error));
    errors.add(error());
    return SignalMessage.errors(messageInfo(), errors);
  }

  PullRequest pullRequest() {
    return new PullRequest(messageInfo(), attribute());
  }

  MessageFragment fragment() {
    return new MessageFragment(
        attribute(),
        text(),
        maybe(() -> 1 + (random.nextLong() >>> 10)),
        maybe(() -> 1 + random.nextInt(Integer.MAX_VALUE)),
        1 + random.nextInt(Integer.MAX_VALUE),
        maybe(() -> new SourceHeader(text(), parameter(), text(), parameter())),
        maybe(this::text),
        maybe(() -> new SourceCompression(text(), 1 + (random.nextLong() >>> 10))));
  }

  /** Milliseconds of the years that xsd:dateTime writes in four digits. */
  private MessageInfo messageInfo() {
    return new MessageInfo(
        Instant.ofEpochMilli((long) (random.nextDouble() * UNTIL_9999)),
        messageId(),
        maybe(this::messageId));
  }

  private TradingPartner tradingPartner() {
    return new TradingPartner(new PartyId(text(), maybe(this::attribute)), text());
  }

  private Property property() {
    return new Property(attribute(), random.nextInt(5) == 0 ? "" : text(), maybe(this::attribute));
  }

  private PartInfo partInfo() {
    return new PartInfo(maybe(this::attribute), several(4, this::property));
  }

  private SignedReference signedReference() {
    return new SignedReference(
        attribute(),
        several(3, () -> new Transform(attribute(), maybe(this::attribute))),
        attribute(),
        text().replaceAll("\\s", ""));
  }

  private EbmsError error() {
    return new EbmsError(
        attribute(),
        random.nextBoolean() ? Severity.WARNING : Severity.FAILURE,
        maybe(this::attribute),
        maybe(this::attribute),
        maybe(this::attribute),
        maybe(this::attribute),
        maybe(this::text));
  }
}
