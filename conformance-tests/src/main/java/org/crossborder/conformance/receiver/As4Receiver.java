// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;

/** The plan for a gateway that receives: everything that an AS4 partner may see from outside. */
public final class As4Receiver {
  private static final int FIVE = 5;

  private As4Receiver() {}

  /** The plan, with a payload of a size that every gateway must take. */
  public static Plan<Partner> plan() {
    return plan(FIVE);
  }

  /** The plan, with a payload of so many megabytes: what the gateway says that it can take. */
  public static Plan<Partner> plan(int megabytes) {
    return new Plan<>(
        "as4-receiver",
        "eDelivery AS4, the gateway under test receives",
        Requirements.load("as4-receiver.yml"),
        Stream.of(receipts(), errors(), security(), headers(megabytes), compression(), hostile())
            .flatMap(List::stream)
            .toList());
  }

  private static List<ConformanceModule<Partner>> receipts() {
    return List.of(
        new GoodMessage(),
        new ReceiptReferences(),
        new ReceiptSigned(),
        new ReceiptRefers(),
        new ReceiptHasItsOwnId(),
        new AnswerIsSoap12(),
        new TestService(),
        new Duplicate(),
        new ReusedId());
  }

  private static List<ConformanceModule<Partner>> errors() {
    return List.of(
        new ErrorOnTheResponse(), new ErrorRefers(), new ErrorSigned(), new ErrorIsAFailure());
  }

  private static List<ConformanceModule<Partner>> security() {
    return List.of(
        new UnsignedMessage(),
        new HeaderNotSigned(),
        new BodyNotSigned(),
        new PayloadNotSigned(),
        new AlteredHeader(),
        new OtherPayload(),
        new ForgedSignature(),
        new UnknownSigner(),
        new ExpiredSigner(),
        new NotYetValidSigner(),
        new Sha1Signature(),
        new Sha1Digest(),
        new NotEncrypted(),
        new OnePartNotEncrypted(),
        new CbcContent(),
        new EncryptedForAnother(),
        new AlteredCiphertext(),
        new IssuerAndSerial(),
        new KeyIdentifier());
  }

  private static List<ConformanceModule<Partner>> headers(int megabytes) {
    return List.of(
        new TwoSenders(),
        new TwoReceivers(),
        new PayloadInBody(),
        new ExternalPayload(),
        new MissingPart(),
        new UnannouncedPart(),
        new NoMessageId(),
        new TwoMessages(),
        new NoConversation(),
        new ManyPayloads(),
        new LargePayload(megabytes),
        new UnknownAgreement(),
        new UnknownService(),
        new UnknownAction(),
        new UnknownReceiver(),
        new UnknownSender());
  }

  private static List<ConformanceModule<Partner>> compression() {
    return List.of(
        new UncompressedPayload(),
        new DamagedGzip(),
        new OtherCompression(),
        new NoMimeType(),
        new NoCharacterSet());
  }

  private static List<ConformanceModule<Partner>> hostile() {
    return List.of(
        new DocumentType(),
        new DecompressionBomb(),
        new SignatureWrapping(),
        new DuplicateIds(),
        new LargeHeader(),
        new SlowSender(),
        new UnaskedReceipt());
  }
}
