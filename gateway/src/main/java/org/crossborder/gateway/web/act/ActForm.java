// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.act;

import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.intervention.Instruction;
import org.jspecify.annotations.Nullable;

/**
 * What an acting form sends.
 *
 * @param act id of the form
 * @param version of the document when the form was shown
 * @param reason as it was typed, or null
 */
public record ActForm(UUID act, int version, @Nullable String reason) {
  /** The longest reason; the audit log keeps more with it. */
  public static final int LONGEST = 1000;

  public ActForm {
    reason = reason == null ? null : reason.strip();
  }

  /** How messages name what is wrong with the reason. */
  Optional<String> defect() {
    String typed = reason;
    return typed == null || typed.isEmpty()
        ? Optional.of("act.reason.missing")
        : typed.length() > LONGEST ? Optional.of("act.reason.long") : Optional.empty();
  }

  /** The instruction, once nothing is wrong. */
  Instruction of(UUID document, Caller caller) {
    return new Instruction(act, document, version, caller.name(), String.valueOf(reason));
  }
}
