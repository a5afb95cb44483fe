// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.util.List;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;

/**
 * What was copied into the headers of fragments is what the header of the source message says (ebMS
 * 3.0 Part 2, 4.6, EBMS:0053). The fragments' headers were signed, and the source message's was
 * not; so without this a message could be received under another P-Mode than its fragments were.
 */
public final class HeaderMatch {
  private HeaderMatch() {}

  /**
   * Holds the header of a source message against those of its fragments.
   *
   * @throws MessageRefused EBMS:0053, if they differ
   */
  public static void require(UserMessage source, List<UserMessage> fragments)
      throws MessageRefused {
    for (UserMessage fragment : fragments) {
      same("PartyInfo", source.partyInfo(), fragment.partyInfo(), fragment);
      same("CollaborationInfo", source.collaborationInfo(), fragment.collaborationInfo(), fragment);
      same("mpc", mpc(source), mpc(fragment), fragment);
      for (Property property : fragment.messageProperties()) {
        same(
            "property " + property.name(),
            source.property(property.name()).orElse("none"),
            property.value(),
            fragment);
      }
    }
  }

  private static String mpc(UserMessage message) {
    return message.mpc() == null ? UserMessage.DEFAULT_MPC : message.mpc();
  }

  private static void same(String what, Object source, Object fragment, UserMessage header)
      throws MessageRefused {
    if (!source.equals(fragment)) {
      throw new MessageRefused(
          ErrorCode.HEADER_MISMATCH,
          "%s of fragment %s is %s, and of the source message %s."
              .formatted(what, header.messageInfo().messageId(), fragment, source));
    }
  }
}
