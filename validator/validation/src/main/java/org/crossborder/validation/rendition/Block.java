// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import java.util.List;
import org.crossborder.validation.language.Text;

/** A part of a rendition. */
public sealed interface Block {
  /** What stands above it. */
  Text heading();

  /** Whether it is a table; otherwise it is facts. */
  default boolean isTable() {
    return this instanceof Table;
  }

  /** Facts one below the other. */
  record Facts(Text heading, List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A fact, such as the exporter.
   *
   * @param values of which some have several lines
   */
  record Fact(Text label, List<Text> values) {
    public Fact {
      values = List.copyOf(values);
    }
  }

  /**
   * A table, such as the goods.
   *
   * @param rows each as wide as the columns are many
   * @param more how many rows were left out because there were too many
   */
  record Table(Text heading, List<Text> columns, List<List<Text>> rows, int more) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
