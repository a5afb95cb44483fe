// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.rendition.Block.Fact;
import org.crossborder.validation.rendition.Block.Facts;
import org.crossborder.validation.rendition.Block.Table;

/**
 * Renders a document: the sections of its layout in their order, and then the rest. A document of a
 * type without a layout is all rest.
 */
public final class Renderer {
  private static final int MOST_ROWS = 500;
  private static final int MOST_REST = 1_000;

  private final XdmNode root;
  private final Set<XdmNode> placed = new HashSet<>();
  private final List<Block> blocks = new ArrayList<>();

  private Renderer(XdmNode root) {
    this.root = root;
  }

  /**
   * A document for reading; it need not be valid.
   *
   * @return empty if the bytes are no XML that the validator would read
   */
  public static Optional<Rendition> render(byte[] document, DocumentTypes types) {
    IntakeOutcome outcome = new Intake(IntakeLimits.DEFAULT).read(document);
    return outcome instanceof IntakeOutcome.Accepted accepted
        ? Optional.of(render(accepted.tree(), types))
        : Optional.empty();
  }

  private static Rendition render(XmlTree tree, DocumentTypes types) {
    Renderer renderer = new Renderer(tree.xdm().getOutermostElement());
    types
        .of(tree)
        .map(DocumentType::id)
        .flatMap(Layout::of)
        .ifPresent(layout -> layout.sections().forEach(renderer::section));
    return renderer.withRest();
  }

  private void section(Section section) {
    XPathExecutable rows = section.rows();
    if (rows == null) {
      facts(section);
    } else {
      table(section, Entry.select(rows, root));
    }
  }

  private void facts(Section section) {
    List<Fact> facts = new ArrayList<>();
    for (Entry entry : section.entries()) {
      List<Text> values = entry.select(root).stream().map(node -> write(node, entry)).toList();
      if (!values.isEmpty()) {
        facts.add(new Fact(entry.label(), values));
      }
    }
    if (!facts.isEmpty()) {
      blocks.add(new Facts(section.heading(), facts));
    }
  }

  private void table(Section section, List<XdmNode> nodes) {
    List<List<Text>> rows = new ArrayList<>();
    for (XdmNode node : nodes) {
      List<Text> row = section.entries().stream().map(entry -> cell(node, entry)).toList();
      if (rows.size() < MOST_ROWS) {
        rows.add(row);
      }
    }
    if (!rows.isEmpty()) {
      List<Text> columns = section.entries().stream().map(Entry::label).toList();
      blocks.add(new Table(section.heading(), columns, rows, nodes.size() - rows.size()));
    }
  }

  private Text cell(XdmNode row, Entry entry) {
    List<Text> values = entry.select(row).stream().map(node -> write(node, entry)).toList();
    return language ->
        values.stream().map(value -> value.in(language)).collect(Collectors.joining("\n"));
  }

  private Text write(XdmNode node, Entry entry) {
    placed.addAll(Leaves.of(node));
    return entry.form().write(node);
  }

  private Rendition withRest() {
    List<Leaf> rest =
        Leaves.of(root).stream()
            .filter(leaf -> !placed.contains(leaf))
            .map(leaf -> new Leaf(path(leaf), leaf.getStringValue().strip()))
            .toList();
    int shown = Math.min(MOST_REST, rest.size());
    return new Rendition(blocks, rest.subList(0, shown), rest.size() - shown);
  }

  private String path(XdmNode leaf) {
    List<String> names = new ArrayList<>();
    for (XdmNode node = leaf; !node.equals(root); node = node.getParent()) {
      names.add(0, node.getNodeName().getLocalName());
    }
    return String.join(" / ", names);
  }
}
