// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import java.util.List;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.TreeHead;

/**
 * A log's tree head as the text of a note (C2SP tlog-checkpoint).
 *
 * @param origin identifies the log
 * @param extensions further lines; not recommended, not audited by witnesses
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (origin.isEmpty() || origin.contains("\n")) {
      throw new IllegalArgumentException("Not an origin: '" + origin + "'");
    }
    if (extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
      throw new IllegalArgumentException("An extension is a line that is not empty");
    }
  }

  public Checkpoint(String origin, TreeHead head) {
    this(origin, head, List.of());
  }

  /** Reads the text of a note. */
  public static Checkpoint parse(String text) throws MalformedLogException {
    if (!text.endsWith("\n")) {
      throw new MalformedLogException("A checkpoint ends in a newline");
    }
    List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3 || lines.contains("")) {
      throw new MalformedLogException("A checkpoint has three lines or more, none of them empty");
    }
    TreeHead head = new TreeHead(Decimal.parse(lines.get(1)), Hash.parse(lines.get(2)));
    if (head.size() == 0 && !head.equals(TreeHead.EMPTY)) {
      throw new MalformedLogException("The empty tree has another root");
    }
    return new Checkpoint(lines.get(0), head, lines.subList(3, lines.size()));
  }

  /** The text that is signed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(head.size()).append('\n');
    text.append(head.root().toBase64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
