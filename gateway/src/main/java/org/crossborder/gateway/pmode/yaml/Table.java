// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Names with values, each once and each known.
 *
 * @param node where it is written
 */
record Table(Node node, Map<String, Node> values) {

  /** A mapping whose every key is known. */
  static Table of(Node node, Set<String> known) throws MistakenNode {
    if (!(node instanceof MappingNode mapping)) {
      throw new MistakenNode(node, "Names with values are expected here: " + known + ".");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = Scalars.text(tuple.getKeyNode());
      if (!known.contains(key)) {
        throw new MistakenNode(
            tuple.getKeyNode(), "There is no option " + key + " here; there are " + known + ".");
      }
      if (values.put(key, tuple.getValueNode()) != null) {
        throw new MistakenNode(tuple.getKeyNode(), key + " is said twice.");
      }
    }
    return new Table(node, values);
  }

  /** The elements of a list. */
  static List<Node> list(Node node) throws MistakenNode {
    if (node instanceof SequenceNode sequence) {
      return new ArrayList<>(sequence.getValue());
    }
    throw new MistakenNode(node, "A list is expected here.");
  }

  Optional<Node> optional(String key) {
    return Optional.ofNullable(values.get(key));
  }

  Node required(String key) throws MistakenNode {
    return optional(key).orElseThrow(() -> new MistakenNode(node, key + " is missing here."));
  }
}
