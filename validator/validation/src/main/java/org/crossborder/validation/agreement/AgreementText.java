// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/** What the rules of the agreement say: the bundle {@code agreement}. */
final class AgreementText {
  private static final Messages MESSAGES = Messages.beside(AgreementText.class, "agreement");

  private AgreementText() {}

  static Text of(String key, Object... values) {
    return MESSAGES.text(key, values);
  }

  static boolean has(String key) {
    return MESSAGES.has(key);
  }
}
