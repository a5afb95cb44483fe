// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An eb:Receipt, of one of two kinds: non-repudiation of receipt (AS4 5.1.8), an
 * ebbp:NonRepudiationInformation with the references of the signature that was received; or
 * reception awareness alone (AS4 5.1.8 as well), a copy of an eb:UserMessage that was not signed by
 * itself, such as a source message that came in fragments.
 *
 * @param nonRepudiationInformation empty where a message is copied
 * @param userMessage the message that was received, or null
 */
public record Receipt(
    List<SignedReference> nonRepudiationInformation, @Nullable UserMessage userMessage) {
  public Receipt {
    nonRepudiationInformation = List.copyOf(nonRepudiationInformation);
  }

  /** Non-repudiation of receipt. */
  public Receipt(List<SignedReference> nonRepudiationInformation) {
    this(nonRepudiationInformation, null);
  }

  /** Reception awareness: this message has arrived. */
  public static Receipt of(UserMessage userMessage) {
    return new Receipt(List.of(), userMessage);
  }
}
