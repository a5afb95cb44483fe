// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Node;

/** The local parts of names, interned; the parser interns whole names and namespaces only. */
final class LocalNames {
  private final Map<String, String> byName = new HashMap<>();

  String of(Node node) {
    String known = byName.get(node.getNodeName());
    return known == null ? learn(node) : known;
  }

  private String learn(Node node) {
    String name = node.getLocalName().intern();
    byName.put(node.getNodeName(), name);
    return name;
  }
}
