// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.yaml;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong in one file, so that its author sees all of it at once. */
public final class Mistakes {
  private static final int MOST = 100;

  private final String file;
  private final List<Mistake> found = new ArrayList<>();

  /** For the file of that name. */
  public Mistakes(String file) {
    this.file = file;
  }

  /** Reads something that may be wrong. */
  @FunctionalInterface
  public interface Attempt {
    void run() throws MistakenNode;
  }

  /** Reads, and remembers the mistake if there is one. */
  public void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (MistakenNode e) {
      add(e.in(file));
    }
  }

  /** Remembers a mistake at a place. */
  public void add(Node node, String message) {
    add(new MistakenNode(node, message).in(file));
  }

  /** Remembers a mistake of the whole file. */
  public void add(String message) {
    add(new Mistake(file, 0, 0, message));
  }

  private void add(Mistake mistake) {
    if (found.size() < MOST) {
      found.add(mistake);
    }
  }

  /**
   * Ends the reading.
   *
   * @throws MistakenFileException if anything was wrong
   */
  public void none() {
    if (!found.isEmpty()) {
      throw new MistakenFileException(found);
    }
  }
}
