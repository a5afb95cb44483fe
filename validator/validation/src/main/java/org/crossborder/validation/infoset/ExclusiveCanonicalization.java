// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.infoset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Exclusive XML Canonicalization 1.0 without comments, of an element less one subtree. Namespaces
 * are declared where they are visibly used and not declared yet; there is no list of others.
 * Processing instructions are not for this class.
 */
public final class ExclusiveCanonicalization {
  private final Infoset infoset;
  private final Octets octets;
  private final List<Declared> declared = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();

  /** A prefix and its namespace, as an element that is still open declares them. */
  private record Declared(String prefix, String uri) {}

  private ExclusiveCanonicalization(Infoset infoset, int expected) {
    this.infoset = infoset;
    this.octets = new Octets(expected);
  }

  /** The octets of an element. */
  public static byte[] of(Infoset infoset, int element) {
    return without(infoset, element, Infoset.NONE);
  }

  /**
   * The octets of an element less one of its descendants.
   *
   * @throws IllegalArgumentException if there is a processing instruction
   */
  public static byte[] without(Infoset infoset, int element, int excluded) {
    int nodes = infoset.end(element) - element;
    ExclusiveCanonicalization canonical = new ExclusiveCanonicalization(infoset, 64 + nodes * 24);
    canonical.write(element, excluded);
    return canonical.octets.toByteArray();
  }

  private void write(int apex, int excluded) {
    int end = infoset.end(apex);
    int outside = infoset.parent(apex);
    int open = outside;
    int node = apex;
    while (node < end) {
      open = end(open, infoset.parent(node));
      if (node == excluded) {
        node = infoset.end(node);
      } else {
        open = begin(node) ? node : open;
        node++;
      }
    }
    end(open, outside);
  }

  /** Ends elements from one node up to, and without, another. */
  private int end(int from, int upTo) {
    int node = from;
    while (node != upTo) {
      octets.markup("</").markup(infoset.name(node).written()).markup(">");
      int mark = marks.remove(marks.size() - 1);
      declared.subList(mark, declared.size()).clear();
      node = infoset.parent(node);
    }
    return node;
  }

  /** Whether children may follow. */
  private boolean begin(int node) {
    switch (infoset.kind(node)) {
      case ELEMENT -> {
        start(node);
        return true;
      }
      case TEXT -> octets.text(infoset.characters(), infoset.start(node), infoset.length(node));
      case COMMENT -> {}
      case INSTRUCTION, DOCUMENT ->
          throw new IllegalArgumentException("Only elements, text and comments are written");
    }
    return false;
  }

  private void start(int element) {
    marks.add(declared.size());
    Name name = infoset.name(element);
    octets.markup("<").markup(name.written());
    if (infoset.attributes(element) == 0) {
      declare(name);
    } else {
      List<Integer> attributes = attributes(element);
      declare(name, attributes);
      for (int attribute : attributes) {
        octets.markup(" ").markup(infoset.attributeName(attribute).written()).markup("=\"");
        octets.value(infoset.attributeValue(attribute));
        octets.markup("\"");
      }
    }
    octets.markup(">");
  }

  /** By namespace and local name; those of no namespace come first. */
  private List<Integer> attributes(int element) {
    List<Integer> attributes = new ArrayList<>(infoset.attributes(element));
    int end = infoset.firstAttribute(element) + infoset.attributes(element);
    for (int i = infoset.firstAttribute(element); i < end; i++) {
      if (!infoset.attributeName(i).isDeclaration()) {
        attributes.add(i);
      }
    }
    if (attributes.size() > 1) {
      attributes.sort(
          Comparator.comparing((Integer i) -> infoset.attributeName(i).uri())
              .thenComparing(i -> infoset.attributeName(i).local()));
    }
    return attributes;
  }

  private void declare(Name name) {
    if (isMissing(name)) {
      write(new Declared(name.prefix(), name.uri()));
    }
  }

  private void declare(Name element, List<Integer> attributes) {
    List<Declared> missing = new ArrayList<>(2);
    addMissing(element, missing);
    for (int attribute : attributes) {
      Name name = infoset.attributeName(attribute);
      if (!name.prefix().isEmpty()) {
        addMissing(name, missing);
      }
    }
    if (missing.size() > 1) {
      missing.sort(Comparator.comparing(Declared::prefix));
    }
    missing.forEach(this::write);
  }

  private void addMissing(Name name, List<Declared> missing) {
    Declared used = new Declared(name.prefix(), name.uri());
    if (isMissing(name) && !missing.contains(used)) {
      missing.add(used);
    }
  }

  private void write(Declared declaration) {
    octets.markup(declaration.prefix().isEmpty() ? " xmlns" : " xmlns:");
    octets.markup(declaration.prefix()).markup("=\"");
    octets.value(declaration.uri());
    octets.markup("\"");
    declared.add(declaration);
  }

  /** The prefix {@code xml} is never declared. */
  private boolean isMissing(Name name) {
    if (name.prefix().equals("xml")) {
      return false;
    }
    for (int i = declared.size() - 1; i >= 0; i--) {
      if (declared.get(i).prefix().equals(name.prefix())) {
        return !declared.get(i).uri().equals(name.uri());
      }
    }
    return !name.uri().isEmpty();
  }
}
