// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragmentReader;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentId;

/**
 * A fragment is the SOAP part with an empty Body and one part more, which mf:MessageFragment/@href
 * names (ebMS 3.0 Part 2, 4.3). Else it is EBMS:0047. PayloadInfo may name the part, too.
 */
final class FragmentStructure {
  private FragmentStructure() {}

  /** The header of a fragment, if the message is one; then its Body must be empty. */
  static Optional<MessageFragment> of(Envelope envelope) throws MessageRefused {
    Optional<MessageFragment> fragment = MessageFragmentReader.read(envelope);
    if (fragment.isPresent()) {
      try {
        envelope.requireEmptyBody();
      } catch (MessageRefused e) {
        throw new MessageRefused(
            ErrorCode.BAD_FRAGMENT_STRUCTURE, "The SOAP Body of a fragment must be empty.", e);
      }
    }
    return fragment;
  }

  /** The one part. */
  static List<Attachment> part(
      MessageFragment fragment, UserMessage message, List<Attachment> attachments)
      throws MessageRefused {
    if (attachments.size() != 1) {
      throw bad("A fragment has one MIME part beside the SOAP part, not " + attachments.size());
    }
    Attachment part = attachments.get(0);
    if (!names(fragment.href(), part)) {
      throw bad("mf:MessageFragment/@href names no MIME part: '%s'".formatted(fragment.href()));
    }
    for (PartInfo announced : message.payloadInfo()) {
      if (announced.href() == null || !names(announced.href(), part)) {
        throw bad("PayloadInfo of a fragment names another part than mf:MessageFragment/@href");
      }
    }
    return attachments;
  }

  private static boolean names(String href, Attachment part) {
    return ContentId.ofUrl(href).filter(part.contentId()::equals).isPresent();
  }

  private static MessageRefused bad(String detail) {
    return new MessageRefused(ErrorCode.BAD_FRAGMENT_STRUCTURE, detail + ".");
  }
}
