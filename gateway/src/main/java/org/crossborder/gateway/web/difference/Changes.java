// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.difference;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.rendition.Leaf;

/**
 * What differs between two versions of a document. A value that has another in its place is one
 * change, not a removal and an addition.
 */
final class Changes {
  /** More than these, and it is another document, not another version. */
  static final int MOST = 500;

  private final List<Change> changes = new ArrayList<>();
  private final List<Leaf> removed = new ArrayList<>();
  private final List<Leaf> added = new ArrayList<>();

  private Changes() {}

  /** The changes in order; empty if there are more than {@value #MOST} values to them. */
  static Optional<List<Change>> of(List<Leaf> before, List<Leaf> after) {
    return EditScript.of(before, after, MOST)
        .map(steps -> new Changes().follow(steps, before.iterator(), after.iterator()));
  }

  private List<Change> follow(
      List<EditScript.Step> steps, Iterator<Leaf> before, Iterator<Leaf> after) {
    for (EditScript.Step step : steps) {
      switch (step) {
        case REMOVE -> removed.add(before.next());
        case ADD -> added.add(after.next());
        case KEEP -> {
          before.next();
          after.next();
          close();
        }
      }
    }
    close();
    return List.copyOf(changes);
  }

  /** Ends a run of steps that keep nothing. */
  private void close() {
    for (Leaf gone : removed) {
      Optional<Leaf> instead =
          added.stream().filter(one -> one.path().equals(gone.path())).findFirst();
      changes.add(
          instead.map(one -> Change.changed(gone, one)).orElseGet(() -> Change.removed(gone)));
      instead.ifPresent(added::remove);
    }
    added.forEach(come -> changes.add(Change.added(come)));
    removed.clear();
    added.clear();
  }
}
