// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/** The words of layouts, in every language. */
final class Labels {
  private static final Messages MESSAGES = Messages.beside(Labels.class, "labels");

  private Labels() {}

  /**
   * The words for a key of a layout.
   *
   * @throws IllegalArgumentException if there are none
   */
  static Text of(String key) {
    return MESSAGES.text(key);
  }

  /** A unit in words; its code where it is not a common one. */
  static Text unit(String code) {
    return MESSAGES.has("unit." + code) ? MESSAGES.text("unit." + code) : Text.literal(code);
  }
}
