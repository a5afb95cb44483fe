// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crossborder.gateway.pmode.PModeOverride;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What one file says of P-Modes. Nothing of a file with a mistake counts.
 *
 * @param overrides what it says, in its order
 * @param mistakes what is wrong in it
 */
public record PModeFile(List<PModeOverride> overrides, List<Mistake> mistakes) {
  private static final int MAXIMUM_CHARACTERS = 4 << 20;
  private static final int MAXIMUM_DEPTH = 12;

  public PModeFile {
    overrides = List.copyOf(overrides);
    mistakes = List.copyOf(mistakes);
  }

  /** Reads a file; one that cannot be read has a mistake. */
  public static PModeFile read(Path file) {
    Mistakes mistakes = new Mistakes(file.toString());
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(MAXIMUM_CHARACTERS + 1), UTF_8);
      Node root = yaml().compose(new StringReader(text));
      List<PModeOverride> overrides = new ArrayList<>();
      if (root != null) {
        PinnedCertificates pem =
            new PinnedCertificates(
                Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder"));
        mistakes.attempt(() -> overrides.addAll(overrides(root, pem, mistakes)));
      }
      return new PModeFile(mistakes.count() == 0 ? overrides : List.of(), mistakes.all());
    } catch (MarkedYAMLException e) {
      return mistaken(file, e.getProblemMark(), e.getProblem());
    } catch (YAMLException | IOException e) {
      return mistaken(file, null, "It cannot be read: " + e.getMessage());
    }
  }

  private static PModeFile mistaken(Path file, @Nullable Mark mark, String message) {
    Mistake mistake =
        mark == null
            ? new Mistake(file.toString(), 0, 0, message)
            : new Mistake(file.toString(), mark.getLine() + 1, mark.getColumn() + 1, message);
    return new PModeFile(List.of(), List.of(mistake));
  }

  /** Nodes alone are composed; no object of a type that the file names is ever made. */
  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAXIMUM_CHARACTERS);
    options.setNestingDepthLimit(MAXIMUM_DEPTH);
    options.setMaxAliasesForCollections(20);
    return new Yaml(options);
  }

  private static List<PModeOverride> overrides(Node root, PinnedCertificates pem, Mistakes mistakes)
      throws MistakenNode {
    List<PModeOverride> overrides = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Node node : Table.list(Table.of(root, Set.of("pmodes")).required("pmodes"))) {
      mistakes.attempt(
          () -> {
            PModeOverride override = override(node, pem, mistakes);
            if (!ids.add(id(override))) {
              throw new MistakenNode(node, id(override) + " is said twice in this file.");
            }
            overrides.add(override);
          });
    }
    return overrides;
  }

  private static PModeOverride override(Node node, PinnedCertificates pem, Mistakes mistakes)
      throws MistakenNode {
    boolean replaces =
        node instanceof MappingNode mapping
            && mapping.getValue().stream()
                .anyMatch(
                    tuple ->
                        tuple.getKeyNode() instanceof org.yaml.snakeyaml.nodes.ScalarNode scalar
                            && scalar.getValue().equals("replaces"));
    return replaces
        ? new ReplacedPMode(pem, mistakes).read(Table.of(node, ReplacedPMode.KEYS))
        : new AddedPMode(pem, mistakes).read(Table.of(node, AddedPMode.KEYS));
  }

  static String id(PModeOverride override) {
    return override instanceof PModeOverride.Addition addition
        ? addition.pmode().id()
        : ((PModeOverride.Replacement) override).replaces();
  }
}
