// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.Gzip;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.pmode.PModes;

/**
 * What happens to a source message that was joined from its fragments (ebMS 3.0 Part 2, 4.4): the
 * steps of a received message but those of its security, which are its fragments'.
 */
public final class SourceMessageReading {
  private final Supplier<PModes> pmodes;
  private final Unpackaging unpackaging;
  private final PayloadCompression compression;

  /**
   * One for all messages; it is thread-safe.
   *
   * @param pmodes of this moment
   */
  public SourceMessageReading(Supplier<PModes> pmodes, PackagingLimits limits) {
    this.pmodes = pmodes;
    this.unpackaging = new Unpackaging(limits);
    this.compression = new PayloadCompression(new Gzip(limits));
  }

  /**
   * Reads a source message.
   *
   * @param contentType as its fragments say
   * @param spool keeps the payloads; the caller closes it when they have been taken
   * @param signer of the fragments
   */
  public ReceivedMessage read(
      String contentType, InputStream body, Spool spool, X509Certificate signer, Instant receivedAt)
      throws IOException, MessageRefused {
    Unpacked unpacked = unpackaging.unpack(contentType, body, spool);
    if (!(unpacked.unit() instanceof UserMessage message)
        || unpacked.envelope().messageFragment().isPresent()) {
      throw new MessageRefused(
          ErrorCode.FEATURE_INCONSISTENT, "A source message is a user message and no fragment.");
    }
    unpacked.envelope().requireEmptyBody();
    List<Attachment> parts = AnnouncedParts.inOrder(message, unpacked.mime().attachments());
    return new ReceivedMessage(
        message,
        pmodes.get().forReceived(message),
        compression.decompress(message.payloadInfo(), parts, spool),
        signer,
        List.of(),
        unpacked.mime().envelope(),
        receivedAt);
  }
}
