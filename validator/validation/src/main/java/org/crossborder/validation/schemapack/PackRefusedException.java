// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.util.List;
import java.util.stream.Collectors;

/** A pack is not used; the message is a sentence, or a line for each defect. */
public final class PackRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<PackDefect> defects;

  PackRefusedException(String sentence) {
    super(sentence);
    this.defects = List.of();
  }

  PackRefusedException(List<PackDefect> defects) {
    super(defects.stream().map(PackDefect::toString).collect(Collectors.joining("\n")));
    this.defects = List.copyOf(defects);
  }

  /** The defects of the pack; empty if something else is wrong. */
  public List<PackDefect> defects() {
    return defects;
  }
}
