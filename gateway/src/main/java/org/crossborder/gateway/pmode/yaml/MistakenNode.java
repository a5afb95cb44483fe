// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** A node says something that cannot be. */
final class MistakenNode extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Mark mark;
  private final String what;

  MistakenNode(Node node, String message) {
    super(message);
    this.mark = node.getStartMark();
    this.what = message;
  }

  Mistake in(String file) {
    return new Mistake(file, mark.getLine() + 1, mark.getColumn() + 1, what);
  }
}
