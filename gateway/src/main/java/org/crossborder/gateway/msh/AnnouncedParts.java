// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentId;

/**
 * eb:PayloadInfo and the MIME parts must be the same set (ebMS 3.0 Core 5.2.2.12, eDelivery AS4
 * 3.2.2): each PartInfo refers by cid to one part, no part goes unannounced, none lies elsewhere.
 */
final class AnnouncedParts {
  private AnnouncedParts() {}

  /** The attachments in the order in which the header announces them. */
  static List<Attachment> inOrder(UserMessage message, List<Attachment> attachments)
      throws MessageRefused {
    Map<String, Attachment> byId = new LinkedHashMap<>();
    attachments.forEach(attachment -> byId.put(attachment.contentId(), attachment));
    List<Attachment> ordered = new ArrayList<>();
    for (PartInfo part : message.payloadInfo()) {
      ordered.add(find(part, byId));
    }
    if (!byId.isEmpty()) {
      throw new MessageRefused(
          ErrorCode.VALUE_INCONSISTENT,
          "PayloadInfo does not announce the MIME parts " + byId.keySet() + ".");
    }
    return ordered;
  }

  private static Attachment find(PartInfo part, Map<String, Attachment> byId)
      throws MessageRefused {
    String href = part.href();
    if (href == null || href.startsWith("#")) {
      throw new MessageRefused(
          ErrorCode.FEATURE_INCONSISTENT,
          "A payload must be a MIME part of its own; the SOAP Body stays empty.");
    }
    String contentId =
        ContentId.ofUrl(href)
            .orElseThrow(
                () ->
                    new MessageRefused(
                        ErrorCode.EXTERNAL_PAYLOAD_ERROR,
                        "Payload " + href + " lies outside the message; that is not supported."));
    Attachment attachment = byId.remove(contentId);
    if (attachment == null) {
      throw new MessageRefused(
          ErrorCode.MIME_INCONSISTENCY, "There is no MIME part for payload " + href + ".");
    }
    return attachment;
  }
}
