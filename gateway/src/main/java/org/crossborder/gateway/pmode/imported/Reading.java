// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossborder.gateway.pmode.imported.ImportReport.Outcome;

/**
 * Reads a configuration and remembers what has been read, so that what has not is reported: nothing
 * is passed over in silence.
 */
final class Reading {
  private static final String TEXT = "";

  private final IdentityHashMap<XmlElement, Set<String>> read = new IdentityHashMap<>();
  final ImportReport report = new ImportReport();

  /** An attribute that says something. */
  Optional<String> attribute(XmlElement element, String name) {
    mark(element, name);
    return Optional.ofNullable(element.attributes().get(name)).filter(value -> !value.isEmpty());
  }

  /** The text of a descendant, if there is any. */
  Optional<String> text(XmlElement element, String path) {
    Optional<XmlElement> found = element.first(path);
    found.ifPresent(one -> mark(one, TEXT));
    return found.map(XmlElement::text).filter(value -> !value.isEmpty());
  }

  void mark(XmlElement element, String name) {
    read.computeIfAbsent(element, e -> new HashSet<>()).add(name);
  }

  void understood(XmlElement element, String what) {
    report.add(element, Outcome.UNDERSTOOD, what);
  }

  void changed(XmlElement element, String what) {
    report.add(element, Outcome.CHANGED, what);
  }

  void missing(XmlElement element, String what) {
    report.add(element, Outcome.MISSING, what);
  }

  /**
   * Reports all that has not been read.
   *
   * @param reasons by element or element@attribute
   */
  void ignoreTheRest(XmlElement element, Map<String, String> reasons) {
    Set<String> known = read.getOrDefault(element, Collections.emptySet());
    element.attributes().keySet().stream()
        .sorted()
        .filter(name -> !known.contains(name))
        .forEach(name -> ignore(element, element.name() + "@" + name, reasons));
    if (!element.text().isEmpty() && !known.contains(TEXT)) {
      ignore(element, element.name(), reasons);
    }
    element.children().forEach(child -> ignoreTheRest(child, reasons));
  }

  private void ignore(XmlElement element, String what, Map<String, String> reasons) {
    String reason =
        Optional.ofNullable(reasons.get(what))
            .or(() -> Optional.ofNullable(reasons.get(element.name())))
            .orElse("nothing here corresponds to it, or nothing uses it");
    report.add(element, Outcome.IGNORED, what + ": " + reason);
  }
}
