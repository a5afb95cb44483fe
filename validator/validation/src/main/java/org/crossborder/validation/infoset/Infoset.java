// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.infoset;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as its parser told it (XML Information Set), in arrays and in document order, so that
 * it costs little to make and to search. Nodes are numbers: 0 is the document, and the descendants
 * of a node are those that follow it up to its {@link #end}. Attributes are numbered by themselves.
 * Immutable, thread-safe.
 */
public final class Infoset {
  /** The document node. */
  public static final int DOCUMENT = 0;

  /** In place of a node or an attribute that there is not. */
  public static final int NONE = -1;

  static final int NO_NAME = -1;

  /** A bit for each code, less its highest digits. */
  static final int SEEN_WORDS = 16;

  private final int size;
  private final NodeKind[] kinds;
  private final int[] parents;
  private final int[] ends;
  private final int[] codes;
  private final @Nullable Name[] names;
  private final int[] starts;
  private final int[] lengths;
  private final int[] lines;
  private final int[] columns;
  private final Name[] attributeNames;
  private final String[] attributeValues;
  private final char[] text;
  private final Map<Integer, String> targets;
  private final int elements;
  private final long[] codesSeen;

  Infoset(InfosetWriter written) {
    this.size = written.size;
    this.kinds = written.kinds;
    this.parents = written.parents;
    this.ends = written.ends;
    this.codes = written.codes;
    this.names = written.names;
    this.starts = written.starts;
    this.lengths = written.lengths;
    this.lines = written.lines;
    this.columns = written.columns;
    this.attributeNames = written.attributeNames;
    this.attributeValues = written.attributeValues;
    this.text = written.text;
    this.targets = written.targets;
    this.elements = written.elements;
    this.codesSeen = written.codesSeen;
  }

  /** The number of nodes. */
  public int size() {
    return size;
  }

  /** The number of elements. */
  public int elements() {
    return elements;
  }

  public NodeKind kind(int node) {
    return kinds[node];
  }

  public boolean isElement(int node) {
    return kinds[node] == NodeKind.ELEMENT;
  }

  /** The root element. */
  public int root() {
    int node = firstChild(DOCUMENT);
    while (!isElement(node)) {
      node = next(node);
    }
    return node;
  }

  /** The parent; {@link #NONE} of the document. */
  public int parent(int node) {
    return parents[node];
  }

  /** The first node after this one that is not its descendant. */
  public int end(int node) {
    return ends[node];
  }

  public int firstChild(int node) {
    return node + 1 < ends[node] ? node + 1 : NONE;
  }

  /** The sibling that follows. */
  public int next(int node) {
    int parent = parents[node];
    return parent != NONE && ends[node] < ends[parent] ? ends[node] : NONE;
  }

  /** The name of an element. */
  public Name name(int element) {
    Name name = names[element];
    if (name == null) {
      throw new IllegalArgumentException("Node " + element + " is no element");
    }
    return name;
  }

  /** The {@link Name#code} of an element; negative for any other node. */
  public int code(int node) {
    return codes[node];
  }

  /** False only if there is no element of this {@link Name#code}. */
  public boolean mayHave(int code) {
    return (codesSeen[(code >> 6) & (SEEN_WORDS - 1)] & (1L << code)) != 0;
  }

  /** The target of a processing instruction. */
  public String target(int instruction) {
    return targets.getOrDefault(instruction, "");
  }

  /** Where a text, a comment or an instruction's data begins in {@link #characters}. */
  public int start(int node) {
    return starts[node];
  }

  /** How many characters it has. */
  public int length(int node) {
    return lengths[node];
  }

  /** All text, not to be written to. */
  public char[] characters() {
    return text;
  }

  /** The content of a text, a comment or an instruction. */
  public String content(int node) {
    return new String(text, starts[node], lengths[node]);
  }

  /** The first attribute of an element, if it has any. */
  public int firstAttribute(int element) {
    return starts[element];
  }

  /** How many attributes an element has, declarations of namespaces included. */
  public int attributes(int element) {
    return lengths[element];
  }

  public Name attributeName(int attribute) {
    return attributeNames[attribute];
  }

  public String attributeValue(int attribute) {
    return attributeValues[attribute];
  }

  /** The attribute of an element with this {@link Name#code}, or {@link #NONE}. */
  public int attribute(int element, int code) {
    int end = starts[element] + lengths[element];
    for (int attribute = starts[element]; attribute < end; attribute++) {
      if (attributeNames[attribute].code() == code) {
        return attribute;
      }
    }
    return NONE;
  }

  /** The text of all its descendants, or its content. */
  public String stringValue(int node) {
    if (kinds[node].hasContent()) {
      return content(node);
    }
    int only = node + 1;
    if (ends[node] == node + 2 && kinds[only] == NodeKind.TEXT) {
      return content(only);
    }
    StringBuilder value = new StringBuilder();
    for (int each = node + 1; each < ends[node]; each++) {
      if (kinds[each] == NodeKind.TEXT) {
        value.append(text, starts[each], lengths[each]);
      }
    }
    return value.toString();
  }

  /** The line where an element's tag begins. */
  public int line(int element) {
    return lines[element];
  }

  /** The column where an element's tag begins. */
  public int column(int element) {
    return columns[element];
  }
}
