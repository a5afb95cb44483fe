// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a configuration, without its namespace.
 *
 * @param text directly inside, trimmed
 * @param line where its start tag ends
 */
record XmlElement(
    String name, Map<String, String> attributes, String text, List<XmlElement> children, int line) {
  XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** Its descendants at a path of names, such as {@code parties/party}. */
  Stream<XmlElement> at(String path) {
    Stream<XmlElement> found = Stream.of(this);
    for (String step : path.split("/", -1)) {
      found = found.flatMap(e -> e.children.stream()).filter(child -> child.name.equals(step));
    }
    return found;
  }

  Optional<XmlElement> first(String path) {
    return at(path).findFirst();
  }
}
