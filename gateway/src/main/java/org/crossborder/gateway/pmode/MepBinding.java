// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

/**
 * PMode.MEP and PMode.MEPbinding: how many user messages make an exchange, and who opens the
 * connection for each (ebMS 3.0 Core 2.2, appendix D.3.1; Additional Features 3.1 for the two-way
 * bindings with a pull).
 */
public enum MepBinding {
  /** One-Way/Push. */
  PUSH("oneWay", "push"),

  /** One-Way/Pull: the receiver fetches it. */
  PULL("oneWay", "pull"),

  /** Two-Way/Push-and-Push: both ends can be reached. */
  PUSH_AND_PUSH("twoWay", "pushAndPush"),

  /** Two-Way/Push-and-Pull: the initiator cannot be reached, and pulls the reply. */
  PUSH_AND_PULL("twoWay", "pushAndPull"),

  /** Two-Way/Pull-and-Push: the responder cannot be reached, and pulls the request. */
  PULL_AND_PUSH("twoWay", "pullAndPush");

  private static final String PREFIX =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/";

  private final String pattern;
  private final String binding;

  MepBinding(String pattern, String binding) {
    this.pattern = pattern;
    this.binding = binding;
  }

  /** URI of the message exchange pattern. */
  public String mep() {
    return PREFIX + pattern;
  }

  /** URI of the binding. */
  public String uri() {
    return PREFIX + binding;
  }

  /** How many legs it has. */
  public int legs() {
    return pattern.equals("oneWay") ? 1 : 2;
  }

  /**
   * Whether the receiver of a leg's user message fetches it.
   *
   * @param leg 1 or 2
   */
  public boolean isPulled(int leg) {
    return switch (this) {
      case PUSH, PUSH_AND_PUSH -> false;
      case PULL -> true;
      case PUSH_AND_PULL -> leg == 2;
      case PULL_AND_PUSH -> leg == 1;
    };
  }
}
