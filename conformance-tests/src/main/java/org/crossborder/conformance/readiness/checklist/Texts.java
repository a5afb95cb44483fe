// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.language.Words;
import org.crossborder.conformance.readiness.yaml.MistakenNode;
import org.crossborder.conformance.readiness.yaml.Mistakes;
import org.crossborder.conformance.readiness.yaml.Scalars;
import org.crossborder.conformance.readiness.yaml.Table;
import org.crossborder.conformance.readiness.yaml.YamlText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The texts of a checklist in every language that there is a file for, flattened: {@code
 * questions/I.A.1/ask} is in one file what it is in the others.
 */
final class Texts {
  private final Map<Language, Map<String, Node>> texts = new EnumMap<>(Language.class);
  private final Map<Language, Mistakes> mistakes = new EnumMap<>(Language.class);
  private final Set<String> asked = new HashSet<>();

  /** Reads the file of one language. */
  void add(Language language, String file, String yaml) {
    Mistakes found = new Mistakes(file);
    mistakes.put(language, found);
    Map<String, Node> flat = new LinkedHashMap<>();
    texts.put(language, flat);
    found.attempt(() -> flatten("", YamlText.root(file, yaml), flat));
  }

  private static void flatten(String prefix, Node node, Map<String, Node> flat)
      throws MistakenNode {
    if (node instanceof MappingNode) {
      for (Map.Entry<String, Node> entry : Table.of(node).values().entrySet()) {
        flatten(
            prefix.isEmpty() ? entry.getKey() : prefix + "/" + entry.getKey(),
            entry.getValue(),
            flat);
      }
    } else {
      Scalars.text(node);
      flat.put(prefix, node);
    }
  }

  /** The text of that name in every language; English has to be there. */
  Words words(String name) {
    asked.add(name);
    Map<Language, String> in = new EnumMap<>(Language.class);
    texts.forEach(
        (language, flat) -> {
          Node node = flat.get(name);
          if (node != null) {
            mistakes(language).attempt(() -> in.put(language, Scalars.text(node)));
          }
        });
    if (!in.containsKey(Language.EN)) {
      mistakes(Language.EN).add("There is no text " + name + ".");
      in.put(Language.EN, name);
    }
    return new Words(in);
  }

  /** Ends the reading: a text that nothing in the checklist asks for is a mistake, too. */
  void none() {
    texts.forEach(
        (language, flat) ->
            flat.forEach(
                (name, node) -> {
                  if (!asked.contains(name)) {
                    mistakes(language).add(node, "The checklist has nothing called " + name + ".");
                  }
                }));
    mistakes.values().forEach(Mistakes::none);
  }

  private Mistakes mistakes(Language language) {
    Mistakes found = mistakes.get(language);
    if (found == null) {
      throw new IllegalStateException("No file of texts in " + language);
    }
    return found;
  }
}
