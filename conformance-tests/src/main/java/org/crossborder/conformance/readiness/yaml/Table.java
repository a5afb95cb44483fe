// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.yaml;

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
 * Names with values, each once.
 *
 * @param node where it is written
 * @param keys where each name is written
 * @param values by name, in the order of the file
 */
public record Table(Node node, Map<String, Node> keys, Map<String, Node> values) {

  /** A mapping whose every key is known. */
  public static Table of(Node node, Set<String> known) throws MistakenNode {
    Table table = of(node);
    for (Map.Entry<String, Node> key : table.keys.entrySet()) {
      if (!known.contains(key.getKey())) {
        throw new MistakenNode(
            key.getValue(), "There is no " + key.getKey() + " here; there are " + known + ".");
      }
    }
    return table;
  }

  /** A mapping of any keys. */
  public static Table of(Node node) throws MistakenNode {
    if (!(node instanceof MappingNode mapping)) {
      throw new MistakenNode(node, "Names with values are expected here.");
    }
    Map<String, Node> keys = new LinkedHashMap<>();
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = Scalars.text(tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw new MistakenNode(tuple.getKeyNode(), key + " is said twice.");
      }
      keys.put(key, tuple.getKeyNode());
    }
    return new Table(node, keys, values);
  }

  /** The elements of a list. */
  public static List<Node> list(Node node) throws MistakenNode {
    if (node instanceof SequenceNode sequence) {
      return new ArrayList<>(sequence.getValue());
    }
    throw new MistakenNode(node, "A list is expected here.");
  }

  /** The value of a name, if it is there. */
  public Optional<Node> optional(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The value of a name that has to be there. */
  public Node required(String key) throws MistakenNode {
    return optional(key).orElseThrow(() -> new MistakenNode(node, key + " is missing here."));
  }

  /** The text of a name that has to be there. */
  public String text(String key) throws MistakenNode {
    return Scalars.text(required(key));
  }

  /** The list of a name, or an empty one. */
  public List<Node> listOf(String key) throws MistakenNode {
    Optional<Node> list = optional(key);
    return list.isPresent() ? list(list.get()) : List.of();
  }
}
