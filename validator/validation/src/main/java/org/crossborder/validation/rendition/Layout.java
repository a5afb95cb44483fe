// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.Xdm;
import org.crossborder.validation.pack.Manifest;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What stands where in documents of one type: read from a file, compiled once, thread-safe. */
record Layout(List<Section> sections) {
  private static final Map<String, Optional<Layout>> KNOWN = new ConcurrentHashMap<>();

  Layout {
    sections = List.copyOf(sections);
  }

  /** The layout for a document type; empty if there is none of its own. */
  static Optional<Layout> of(String type) {
    return KNOWN.computeIfAbsent(type, Layout::read);
  }

  private static Optional<Layout> read(String type) {
    try (InputStream file = Layout.class.getResourceAsStream("layout-" + type + ".xml")) {
      if (file == null) {
        return Optional.empty();
      }
      IntakeOutcome outcome = new Intake(IntakeLimits.DEFAULT).read(file.readAllBytes());
      if (outcome instanceof IntakeOutcome.Accepted accepted) {
        return Optional.of(read(accepted.tree().root()));
      }
      throw new IllegalStateException("The layout for " + type + " is broken: " + outcome);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Layout read(Element layout) {
    Map<String, String> namespaces = Manifest.namespaces(layout);
    Processor processor = Xdm.processor();
    XPathCompiler paths = processor.newXPathCompiler();
    namespaces.forEach(paths::declareNamespace);
    return new Layout(children(layout).stream().map(section -> section(section, paths)).toList());
  }

  private static Section section(Element section, XPathCompiler paths) {
    String rows = section.getAttribute("rows");
    return new Section(
        Labels.of(section.getAttribute("heading")),
        rows.isEmpty() ? null : compiled(rows, paths),
        children(section).stream()
            .map(
                entry ->
                    new Entry(
                        Labels.of(entry.getAttribute("label")),
                        compiled(entry.getAttribute("path"), paths),
                        Form.of(entry.getAttribute("form"))))
            .toList());
  }

  private static XPathExecutable compiled(String path, XPathCompiler paths) {
    try {
      return paths.compile(path);
    } catch (SaxonApiException e) {
      throw new IllegalStateException("No XPath: " + path, e);
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
