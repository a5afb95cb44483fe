// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * An immutable set that is always iterated in its natural order: the same content is the same
 * bytes, on every machine and in every run. Made for the few elements of a record's component.
 */
public final class Ordered<E extends Comparable<E>> extends AbstractSet<E> {
  private final List<E> elements;

  private Ordered(List<E> elements) {
    this.elements = elements;
  }

  /** A copy of a collection, each element once. */
  public static <E extends Comparable<E>> Set<E> copyOf(Collection<E> elements) {
    return elements instanceof Ordered<E> ordered ? ordered : new Ordered<>(inOrder(elements));
  }

  private static <E extends Comparable<E>> List<E> inOrder(Collection<E> elements) {
    return elements.size() < 2
        ? List.copyOf(elements)
        : elements.stream().distinct().sorted().toList();
  }

  @Override
  public Iterator<E> iterator() {
    return elements.iterator();
  }

  @Override
  public boolean contains(Object element) {
    return elements.contains(element);
  }

  @Override
  public int size() {
    return elements.size();
  }
}
