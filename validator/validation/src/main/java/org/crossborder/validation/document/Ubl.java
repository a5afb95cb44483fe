// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.List;
import java.util.Optional;
import org.crossborder.validation.infoset.Infoset;
import org.crossborder.validation.infoset.Name;

/**
 * Steps through a UBL tree by local names, within UBL's own component namespaces only, so that an
 * element of a foreign namespace is never taken for one of UBL's.
 */
public final class Ubl {
  /** Namespace of aggregate components. */
  public static final String CAC =
      "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";

  /** Namespace of basic components. */
  public static final String CBC =
      "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

  private Ubl() {}

  /** The text of the first element at this path from the root, trimmed; empty if none is there. */
  public static String text(Infoset infoset, String path) {
    return first(infoset, path).map(infoset::stringValue).map(String::strip).orElse("");
  }

  /** The first element at this path from the root, in document order. */
  public static Optional<Integer> first(Infoset infoset, String path) {
    return first(infoset, infoset.root(), List.of(path.split("/")));
  }

  private static Optional<Integer> first(Infoset infoset, int from, List<String> path) {
    if (path.isEmpty()) {
      return Optional.of(from);
    }
    for (int child = infoset.firstChild(from); child >= 0; child = infoset.next(child)) {
      if (infoset.isElement(child) && isComponent(infoset.name(child), path.get(0))) {
        Optional<Integer> found = first(infoset, child, path.subList(1, path.size()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isComponent(Name name, String local) {
    return name.local().equals(local) && (name.uri().equals(CBC) || name.uri().equals(CAC));
  }
}
