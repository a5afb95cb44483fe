// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source asks for, in our words.
 *
 * @param id such as AS4-SEC-07
 * @param clause where it stands
 * @param modules the modules that cover it
 * @param why if none does: the reason
 */
public record Requirement(
    String id,
    String clause,
    Level level,
    String text,
    List<String> modules,
    @Nullable String why) {
  public Requirement {
    modules = modules == null ? List.of() : List.copyOf(modules);
  }
}
