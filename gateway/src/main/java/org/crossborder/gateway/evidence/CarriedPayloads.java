// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.evidence.EvidenceManifest.Message;
import org.crossborder.gateway.evidence.EvidenceManifest.Part;
import org.crossborder.gateway.packaging.ContentId;
import org.crossborder.gateway.packaging.Gzip;
import org.jspecify.annotations.Nullable;

/**
 * That the parts of a message carry the payloads, decompressed as the header says (AS4 3.1).
 *
 * @param parts the bytes of a part as the message has it, or null if they are not there
 */
record CarriedPayloads(OpenedPackage opened, Function<Part, byte @Nullable []> parts) {
  /** Of a message whose signed parts are in the package. */
  static CarriedPayloads signed(OpenedPackage opened) {
    return new CarriedPayloads(opened, part -> opened.file(part.signed()));
  }

  void require(Message message, UserMessage header) throws MessageRefused, IOException {
    List<PartInfo> announced = header.payloadInfo();
    MessageVerification.require(
        announced.size() == message.parts().size(),
        "The header announces %d payloads".formatted(announced.size()));
    for (int i = 0; i < announced.size(); i++) {
      require(message.parts().get(i), announced.get(i));
    }
  }

  private void require(Part part, PartInfo announced) throws MessageRefused, IOException {
    String href = String.valueOf(announced.href());
    MessageVerification.require(
        ContentId.comparable(href).equals(ContentId.url(part.contentId())),
        "The header announces " + href + " in another place");
    byte[] content = opened.file(part.content());
    byte[] signed = parts.apply(part);
    MessageVerification.require(
        content != null && signed != null, "The payload " + href + " is not in the package");
    MessageVerification.require(
        content != null && signed != null && carries(signed, content, announced),
        "%s is not the payload that was signed as %s".formatted(part.content(), href));
    Optional<String> type = Property.value(announced.partProperties(), PartInfo.MIME_TYPE);
    MessageVerification.require(
        type.filter(stated -> !stated.equals(part.mediaType())).isEmpty(),
        "%s is not of the type that was signed".formatted(part.content()));
  }

  private static boolean carries(byte[] signed, byte[] content, PartInfo announced)
      throws IOException {
    boolean gzip =
        Property.value(announced.partProperties(), PartInfo.COMPRESSION_TYPE)
            .filter(Gzip.TYPE::equals)
            .isPresent();
    if (!gzip) {
      return Arrays.equals(signed, content);
    }
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(signed))) {
      return Arrays.equals(plain.readNBytes(content.length), content) && plain.read() < 0;
    }
  }
}
