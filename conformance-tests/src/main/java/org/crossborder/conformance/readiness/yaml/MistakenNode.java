// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.yaml;

import org.yaml.snakeyaml.nodes.Node;

/** Something in a file that is not as it should be. */
public final class MistakenNode extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  /** The message says what would have been right. */
  public MistakenNode(Node node, String message) {
    super(message);
    line = node.getStartMark().getLine() + 1;
    column = node.getStartMark().getColumn() + 1;
  }

  Mistake in(String file) {
    return new Mistake(file, line, column, String.valueOf(getMessage()));
  }
}
