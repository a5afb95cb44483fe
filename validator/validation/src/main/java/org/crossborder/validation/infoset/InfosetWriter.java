// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.infoset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what a parser tells, in its order. */
public final class InfosetWriter {
  int size;
  NodeKind[] kinds;
  int[] parents;
  int[] ends;
  int[] codes;
  @Nullable Name[] names;
  int[] starts;
  int[] lengths;
  int[] lines;
  int[] columns;
  Name[] attributeNames = new Name[64];
  String[] attributeValues = new String[64];
  char[] text;
  final Map<Integer, String> targets = new HashMap<>(0);
  int elements;
  final long[] codesSeen = new long[Infoset.SEEN_WORDS];

  private int current = Infoset.NONE;
  private int attributes;
  private int length;
  private int pending;

  /**
   * @param nodes how many nodes are expected
   * @param characters how much text is expected
   */
  public InfosetWriter(int nodes, int characters) {
    kinds = new NodeKind[nodes];
    parents = new int[nodes];
    ends = new int[nodes];
    codes = new int[nodes];
    names = new Name[nodes];
    starts = new int[nodes];
    lengths = new int[nodes];
    lines = new int[nodes];
    columns = new int[nodes];
    text = new char[characters];
    current = node(NodeKind.DOCUMENT);
  }

  /** Begins an element; its attributes follow. */
  public void start(Name name, int line, int column) {
    int node = node(NodeKind.ELEMENT);
    names[node] = name;
    codes[node] = name.code();
    codesSeen[(name.code() >> 6) & (Infoset.SEEN_WORDS - 1)] |= 1L << name.code();
    starts[node] = attributes;
    lines[node] = line;
    columns[node] = column;
    current = node;
    elements++;
  }

  /** An attribute of the element that was begun last. */
  public void attribute(Name name, String value) {
    if (attributes == attributeNames.length) {
      attributeNames = Arrays.copyOf(attributeNames, attributes * 2);
      attributeValues = Arrays.copyOf(attributeValues, attributes * 2);
    }
    attributeNames[attributes] = name;
    attributeValues[attributes++] = value;
    lengths[current]++;
  }

  /** Ends the element that is open. */
  public void end() {
    ends[current] = size;
    current = parents[current];
  }

  /** More of the text at hand. */
  public void append(char[] part, int start, int count) {
    if (length + count > text.length) {
      text = Arrays.copyOf(text, Math.max(length + count, text.length * 2));
    }
    System.arraycopy(part, start, text, length, count);
    length += count;
    pending += count;
  }

  /** How many characters the text at hand has so far. */
  public int pending() {
    return pending;
  }

  /** The characters at hand are the last {@link #pending} of these up to {@link #length}. */
  public char[] characters() {
    return text;
  }

  /** The number of all characters so far. */
  public int length() {
    return length;
  }

  /** The text at hand is complete. */
  public void text() {
    content(NodeKind.TEXT);
  }

  public void comment(char[] part, int start, int count) {
    append(part, start, count);
    content(NodeKind.COMMENT);
  }

  public void instruction(String target, String data) {
    append(data.toCharArray(), 0, data.length());
    targets.put(size, target);
    content(NodeKind.INSTRUCTION);
  }

  /** Everything is written. */
  public Infoset infoset() {
    ends[Infoset.DOCUMENT] = size;
    return new Infoset(this);
  }

  private void content(NodeKind kind) {
    int node = node(kind);
    starts[node] = length - pending;
    lengths[node] = pending;
    ends[node] = size;
    pending = 0;
  }

  private int node(NodeKind kind) {
    if (size == kinds.length) {
      grow(Math.max(16, size * 2));
    }
    kinds[size] = kind;
    parents[size] = current;
    codes[size] = Infoset.NO_NAME;
    return size++;
  }

  private void grow(int capacity) {
    kinds = Arrays.copyOf(kinds, capacity);
    parents = Arrays.copyOf(parents, capacity);
    ends = Arrays.copyOf(ends, capacity);
    codes = Arrays.copyOf(codes, capacity);
    names = Arrays.copyOf(names, capacity);
    starts = Arrays.copyOf(starts, capacity);
    lengths = Arrays.copyOf(lengths, capacity);
    lines = Arrays.copyOf(lines, capacity);
    columns = Arrays.copyOf(columns, capacity);
  }
}
