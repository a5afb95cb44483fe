// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/** What is said about layers as such: the bundle {@code layers}. */
final class LayerText {
  private static final Messages MESSAGES = Messages.beside(LayerText.class, "layers");

  private LayerText() {}

  static Text of(String key, Object... values) {
    return MESSAGES.text(key, values);
  }
}
