// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import java.util.List;
import org.crossborder.conformance.readiness.finding.Radar;

/** A piece of a report for people, before it is laid out as HTML or DOCX. */
sealed interface Block {
  /** A heading; 1 is the title. */
  record Heading(int level, String text) implements Block {}

  /** A paragraph; a notice stands out. */
  record Paragraph(String text, boolean notice) implements Block {}

  /** A table with a row of headings; the first cell of a row names it. */
  record Table(String caption, List<String> head, List<List<String>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  /** A drawing, which the table before it says in numbers. */
  record Drawing(Radar radar, String label, String text) implements Block {}
}
