// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

/** Country codes of lists: ISO 3166-1 but for Greece and the United Kingdom (clause 5.1.5). */
final class Territory {
  private Territory() {}

  static String of(String isoCode) {
    return switch (isoCode) {
      case "GR" -> "EL";
      case "GB" -> "UK";
      default -> isoCode;
    };
  }
}
