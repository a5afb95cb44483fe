// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.util.HashMap;
import java.util.Map;

/**
 * Which State a party stands for. Other gateways do not know; for a party that nobody has said it
 * of one of the codes is taken that ISO 3166-1 leaves to users, XA and so on.
 */
final class States {
  private final Map<String, String> codes;

  /**
   * @param said ISO codes by the names of parties
   */
  States(Map<String, String> said) {
    this.codes = new HashMap<>(said);
  }

  String of(String name, XmlElement element, Reading reading) {
    String known = codes.get(name);
    if (known != null) {
      return known;
    }
    char letter = 'A';
    while (codes.containsValue("X" + letter) && letter < 'Z') {
      letter++;
    }
    String placeholder = "X" + letter;
    codes.put(name, placeholder);
    reading.missing(
        element,
        "nothing says which Party %s speaks for; %s stands for it until --party %s=CODE does"
            .formatted(name, placeholder, name));
    return placeholder;
  }
}
