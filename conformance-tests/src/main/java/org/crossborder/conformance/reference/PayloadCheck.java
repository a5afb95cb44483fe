// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.crossborder.conformance.as4.ebms.ErrorCode.DECOMPRESSION_FAILURE;
import static org.crossborder.conformance.as4.ebms.ErrorCode.EXTERNAL_PAYLOAD;
import static org.crossborder.conformance.as4.ebms.ErrorCode.MIME_INCONSISTENCY;
import static org.crossborder.conformance.as4.ebms.ErrorCode.VALUE_INCONSISTENT;

import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.as4.ebms.PartInfo;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.mime.MimePart;

/**
 * PayloadInfo says what the MIME parts are, and no more (ebMS 3.0 Core, 5.2.2.12; AS4 1.0, 3.1).
 */
record PayloadCheck(Conduct conduct) {
  private static final int LARGE = 1024 * 1024;

  /** Before anything is decrypted. */
  void announced(Unpacked message) throws Refused {
    List<PartInfo> parts = message.user().parts();
    for (PartInfo part : parts) {
      boolean inside = part.href().startsWith("cid:");
      conduct.require(
          Rule.NO_EXTERNAL_PAYLOAD,
          inside,
          EXTERNAL_PAYLOAD,
          part.href() + " is not in the message");
      conduct.require(
          Rule.ANNOUNCED_IS_THERE,
          !inside || payload(message, part).isPresent(),
          MIME_INCONSISTENCY,
          part.href() + " is announced and not there");
    }
    for (MimePart payload : message.payloads()) {
      boolean said = parts.stream().anyMatch(p -> p.href().equals("cid:" + payload.contentId()));
      boolean elsewhere = parts.stream().anyMatch(p -> payload(message, p).isEmpty());
      conduct.require(
          Rule.THERE_IS_ANNOUNCED,
          said || elsewhere,
          MIME_INCONSISTENCY,
          payload.contentId() + " is there and not announced");
      conduct.mistrust(Rule.LARGE_ACCEPTED, payload.content().length > LARGE, MIME_INCONSISTENCY);
    }
  }

  /** After they were decrypted. */
  void decompressed(Unpacked message) throws Refused {
    for (PartInfo part : message.user().parts()) {
      Optional<MimePart> payload = payload(message, part);
      if (payload.isPresent()) {
        decompress(part, payload.get());
      }
    }
  }

  private void decompress(PartInfo part, MimePart payload) throws Refused {
    String type = part.properties().getOrDefault(PartInfo.COMPRESSION_TYPE, "");
    conduct.mistrust(Rule.UNCOMPRESSED_ACCEPTED, type.isEmpty(), DECOMPRESSION_FAILURE);
    conduct.require(
        Rule.COMPRESSION_TYPE,
        type.isEmpty() || part.isCompressed(),
        DECOMPRESSION_FAILURE,
        "CompressionType is " + type);
    conduct.require(
        Rule.CHARACTER_SET,
        CharacterSets.isOne(part.properties().getOrDefault(PartInfo.CHARACTER_SET, "UTF-8")),
        VALUE_INCONSISTENT,
        "The CharacterSet is none");
    if (part.isCompressed()) {
      conduct.require(
          Rule.MIME_TYPE_SAID,
          part.properties().containsKey(PartInfo.MIME_TYPE),
          DECOMPRESSION_FAILURE,
          "A compressed payload has no MimeType");
      Gunzip.check(payload.content(), conduct);
    }
  }

  private static Optional<MimePart> payload(Unpacked message, PartInfo part) {
    return message.payloads().stream()
        .filter(payload -> part.href().equals("cid:" + payload.contentId()))
        .findFirst();
  }
}
