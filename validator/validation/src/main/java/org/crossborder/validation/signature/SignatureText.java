// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/** What is said about signatures: the bundle {@code signature}. */
final class SignatureText {
  private static final Messages MESSAGES = Messages.beside(SignatureText.class, "signature");

  private SignatureText() {}

  static Text of(String key, Object... values) {
    return MESSAGES.text(key, values);
  }
}
