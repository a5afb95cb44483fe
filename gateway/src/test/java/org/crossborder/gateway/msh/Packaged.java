// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.Protocol;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;

/**
 * A document as the sending MSH puts it on the wire: compressed, signed, encrypted.
 *
 * @param contentType of the HTTP request
 * @param body of the HTTP request
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Packaged(String contentType, byte[] body) {

  /** Packs one for this leg. */
  public static Packaged document(
      String messageId, byte[] document, MshKey sender, Leg leg, Path spoolDirectory) {
    Captured captured = new Captured();
    new PushSendingMsh(new Signer(sender), captured, spoolDirectory, Clock.systemUTC())
        .send(
            leg.userMessage(
                new MessageInfo(Instant.now(), messageId, null),
                "conversation of " + messageId,
                List.of(new Property(Property.TRACKING_IDENTIFIER, messageId))),
            List.of(
                new OutgoingPayload(
                    "document", "application/xml", null, List.of(), PayloadSource.of(document))),
            leg);
    return new Packaged(captured.contentType, captured.body.toByteArray());
  }

  /** Keeps what is pushed, and pushes it nowhere. */
  private static final class Captured implements Transport {
    private String contentType = "";
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Override
    public Response push(Protocol protocol, String type, Transport.Body message)
        throws IOException {
      contentType = type;
      message.writeTo(body);
      throw new IOException("kept");
    }
  }
}
