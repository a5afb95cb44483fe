// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

/** What a caller sent, short enough to be said back. */
final class Bounded {
  private static final int LONGEST = 100;

  private Bounded() {}

  static String of(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
