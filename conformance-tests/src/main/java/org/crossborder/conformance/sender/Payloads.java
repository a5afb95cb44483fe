// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import static org.crossborder.conformance.sender.Headers.said;
import static org.crossborder.conformance.sender.MessageCheck.must;
import static org.crossborder.conformance.sender.MessageCheck.should;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.crossborder.conformance.as4.ebms.PartInfo;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.xml.Xml;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.suite.ConformanceModule;

/** What PayloadInfo says, and the parts are (ebMS 3.0 Core, 5.2.2.12; AS4 1.0, 3.1). */
final class Payloads {
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private Payloads() {}

  static List<ConformanceModule<Counterpart>> modules() {
    return List.of(
        must(
            "payloads-inside",
            "SND-MSG-16",
            "Every PartInfo refers to a part of the message",
            (message, pmode) -> notThere(message),
            "Refer by cid: to a part that is sent along."),
        must(
            "payloads-announced",
            "SND-MSG-17",
            "Every part is announced by a PartInfo",
            (message, pmode) -> notAnnounced(message),
            "Write a PartInfo for each payload."),
        must(
            "compressed",
            "SND-CMP-01",
            "Payloads are compressed, and CompressionType says application/gzip",
            (message, pmode) -> uncompressed(message),
            "Compress each payload, and set the part property CompressionType."),
        must(
            "gzip-whole",
            "SND-CMP-02",
            "What is said to be compressed can be decompressed",
            (message, pmode) -> broken(message),
            "Compress before signing and encrypting, and write the whole stream."),
        must(
            "mime-type",
            "SND-CMP-03",
            "A compressed payload has its MimeType",
            (message, pmode) -> untyped(message),
            "Set the part property MimeType to the payload's type before compression."),
        should(
            "character-set",
            "SND-CMP-04",
            "An XML payload has its CharacterSet",
            (message, pmode) -> uncharacterised(message),
            "Set the part property CharacterSet."),
        must(
            "character-set-true",
            "SND-CMP-05",
            "CharacterSet, where it is said, is that of the payload",
            (message, pmode) -> wronglyCharacterised(message),
            "Say the character set that the document is written in."));
  }

  private static List<String> notThere(Observation message) {
    return said(message).parts().stream()
        .filter(part -> part(message, part).isEmpty())
        .map(part -> part.href() + " is announced and not there")
        .toList();
  }

  private static List<String> notAnnounced(Observation message) {
    return message.travelled().stream()
        .map(part -> "cid:" + part.contentId())
        .filter(cid -> said(message).parts().stream().noneMatch(p -> p.href().equals(cid)))
        .map(cid -> cid + " is there and not announced")
        .toList();
  }

  private static List<String> uncompressed(Observation message) {
    return said(message).parts().stream()
        .filter(part -> !part.isCompressed())
        .map(part -> part.href() + " is not compressed")
        .toList();
  }

  private static List<String> broken(Observation message) {
    List<String> faults = new ArrayList<>();
    for (PartInfo part : said(message).parts()) {
      try {
        content(message, part);
      } catch (IOException damaged) {
        faults.add(part.href() + " cannot be decompressed: " + damaged.getMessage());
      }
    }
    return faults;
  }

  private static List<String> untyped(Observation message) {
    return said(message).parts().stream()
        .filter(PartInfo::isCompressed)
        .filter(part -> part.properties().getOrDefault(PartInfo.MIME_TYPE, "").isEmpty())
        .map(part -> part.href() + " has no MimeType")
        .toList();
  }

  private static List<String> uncharacterised(Observation message) {
    return xml(message).stream()
        .filter(part -> !part.properties().containsKey(PartInfo.CHARACTER_SET))
        .map(part -> part.href() + " has no CharacterSet")
        .toList();
  }

  private static List<String> wronglyCharacterised(Observation message) throws IOException {
    List<String> faults = new ArrayList<>();
    for (PartInfo part : xml(message)) {
      String said = part.properties().get(PartInfo.CHARACTER_SET);
      byte[] content = said == null ? new byte[0] : content(message, part).orElse(new byte[0]);
      if (said != null && content.length > 0) {
        String is = Xml.parse(content).getInputEncoding();
        boolean right =
            Charset.isSupported(said) && Charset.forName(said).equals(Charset.forName(is));
        faults.addAll(Faults.unless(right, "CharacterSet is %s, not %s".formatted(said, is)));
      }
    }
    return faults;
  }

  private static List<PartInfo> xml(Observation message) {
    return said(message).parts().stream()
        .filter(p -> p.properties().getOrDefault(PartInfo.MIME_TYPE, "").endsWith("xml"))
        .toList();
  }

  private static Optional<MimePart> part(Observation message, PartInfo info) {
    return message.payloads().stream()
        .filter(part -> info.href().equals("cid:" + part.contentId()))
        .findFirst();
  }

  /** As its producer had it; empty if it is not there. */
  static Optional<byte[]> content(Observation message, PartInfo info) throws IOException {
    Optional<MimePart> part = part(message, info);
    if (part.isEmpty() || !info.isCompressed()) {
      return part.map(MimePart::content);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(part.get().content()))) {
      return Optional.of(in.readNBytes(MOST_BYTES));
    }
  }
}
