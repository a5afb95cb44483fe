// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong in one file, so that the operator sees all of it at once. */
final class Mistakes {
  private final String file;
  private final List<Mistake> found = new ArrayList<>();

  Mistakes(String file) {
    this.file = file;
  }

  /** Reads something that may be wrong. */
  @FunctionalInterface
  interface Attempt {
    void run() throws MistakenNode;
  }

  void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (MistakenNode e) {
      found.add(e.in(file));
    }
  }

  void add(Node node, String message) {
    found.add(new MistakenNode(node, message).in(file));
  }

  int count() {
    return found.size();
  }

  List<Mistake> all() {
    return List.copyOf(found);
  }
}
