// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.yaml;

import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A YAML text within bounds. Nodes alone are composed; no object that it names is ever made. */
public final class YamlText {
  /** No checklist and no section of one is longer. */
  public static final int MAXIMUM_CHARACTERS = 4 << 20;

  private static final int MAXIMUM_DEPTH = 12;

  private YamlText() {}

  /**
   * The root of the text.
   *
   * @param file the name that mistakes carry
   * @throws MistakenFileException if it is empty or no YAML
   */
  public static Node root(String file, String text) {
    try {
      Node root = yaml().compose(new StringReader(text));
      if (root == null) {
        throw new MistakenFileException(List.of(new Mistake(file, 0, 0, "It is empty.")));
      }
      return root;
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new MistakenFileException(
          List.of(
              mark == null
                  ? new Mistake(file, 0, 0, String.valueOf(e.getProblem()))
                  : new Mistake(
                      file,
                      mark.getLine() + 1,
                      mark.getColumn() + 1,
                      String.valueOf(e.getProblem()))));
    } catch (YAMLException e) {
      throw new MistakenFileException(
          List.of(new Mistake(file, 0, 0, "It cannot be read: " + e.getMessage())));
    }
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAXIMUM_CHARACTERS);
    options.setNestingDepthLimit(MAXIMUM_DEPTH);
    options.setMaxAliasesForCollections(20);
    return new Yaml(options);
  }
}
