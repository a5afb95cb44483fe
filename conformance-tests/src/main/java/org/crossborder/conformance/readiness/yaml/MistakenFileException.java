// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A file with mistakes: nothing of it counts, and all of them are said at once. */
public final class MistakenFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Mistake> mistakes;

  /** With at least one mistake. */
  public MistakenFileException(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /** In the order of the file. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
