// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;

/** Names of character sets. */
final class CharacterSets {
  private CharacterSets() {}

  static boolean isOne(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException none) {
      return false;
    }
  }
}
