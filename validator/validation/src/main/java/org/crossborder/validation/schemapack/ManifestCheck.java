// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.validation.codelist.CodeFiles;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.pack.Manifest;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.PackFiles;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.pack.RuleSetFile;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Checks a manifest that follows its schema: what it names exists, and nothing is said twice. */
final class ManifestCheck {
  private static final String OWN_GROUP = "org.crossborder.";
  private static final List<String> SHIPPED_ONLY =
      List.of("packaged", "withdrawn", "platform", "pattern");

  private final Element root;
  private final PackFiles files;
  private final boolean shipped;
  private final Defects defects;

  ManifestCheck(Element root, PackFiles files, boolean shipped, Defects defects) {
    this.root = root;
    this.files = files;
    this.shipped = shipped;
    this.defects = defects;
  }

  void run() {
    for (Element element : elements()) {
      named(element);
      dates(element);
      words(element);
    }
    if (!shipped) {
      elements().forEach(this::onlyShipped);
      requireOwnName();
    }
    uniqueRoots();
    ruleSets();
    references();
  }

  private List<Element> elements() {
    List<Element> all = new ArrayList<>();
    collect(root, all);
    return all;
  }

  private static void collect(Element element, List<Element> into) {
    into.add(element);
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        collect(child, into);
      }
    }
  }

  private void named(Element element) {
    String path = element.getAttribute("file");
    if (!path.isEmpty() && files.read(path).isEmpty()) {
      defects.at(element, "The pack has no file %s.".formatted(path));
    }
    if (element.getLocalName().equals("codeList") && !path.isEmpty() && !CodeFiles.isKnown(path)) {
      defects.at(
          element, "A list of codes is a .gc, a .csv or an .xsd file; %s is none.".formatted(path));
    }
    boolean needsFile =
        List.of("schema", "codeList").contains(element.getLocalName())
            && Stream.of("file", "packaged", "platform", "pattern")
                .noneMatch(element::hasAttribute);
    if (needsFile) {
      defects.at(element, "The element %s names no file.".formatted(element.getLocalName()));
    }
  }

  private void dates(Element element) {
    if (element.hasAttribute("validFrom") && !Manifest.validity(element).isInOrder()) {
      defects.at(element, "The last day of validity is before the first.");
    }
  }

  private void words(Element element) {
    String texts =
        switch (element.getLocalName()) {
          case "pack" -> "title";
          case "documentType" -> "name";
          default -> "";
        };
    if (!texts.isEmpty() && !Manifest.languages(element, texts).contains("en")) {
      defects.at(
          element, "The element %s has no %s in English.".formatted(element.getLocalName(), texts));
    }
  }

  private void onlyShipped(Element element) {
    for (String attribute : SHIPPED_ONLY) {
      if (element.hasAttribute(attribute)) {
        defects.at(element, "Only what the validator ships may say %s.".formatted(attribute));
      }
    }
    if (List.of("including", "beginning").contains(element.getLocalName())) {
      defects.at(
          element, "Only what the validator ships may say %s.".formatted(element.getLocalName()));
    }
  }

  /** So that no pack passes for the validator's own, and none changes another's rules. */
  private void requireOwnName() {
    String id = root.getAttribute("id");
    String group = id.substring(0, id.indexOf(':') + 1);
    if (id.startsWith(OWN_GROUP)) {
      defects.at(
          root, "The group %s is the validator's own; choose one of yours.".formatted(group));
    }
    for (Element ruleSet : Manifest.children(root, "ruleSet")) {
      if (!ruleSet.getAttribute("id").startsWith(group)) {
        defects.at(
            ruleSet, "The rule set's id does not begin with the pack's group, %s".formatted(group));
      }
    }
  }

  private void uniqueRoots() {
    Set<String> seen = new HashSet<>();
    for (Element type : Manifest.children(root, "documentType")) {
      Element top = Manifest.children(type, "root").get(0);
      String name = "{" + top.getAttribute("namespace") + "}" + top.getAttribute("name");
      if (!top.hasAttribute("when") && !seen.add(name)) {
        defects.at(top, "Two types have the root element %s.".formatted(top.getAttribute("name")));
      }
    }
  }

  private void ruleSets() {
    List<RuleSetFile> before = new ArrayList<>();
    for (Element element : Manifest.children(root, "ruleSet")) {
      Coordinates id = Coordinates.parse(element.getAttribute("id"));
      Validity validity = Manifest.validity(element);
      for (RuleSetFile other : before) {
        if (other.id().name().equals(id.name()) && other.validity().overlaps(validity)) {
          defects.at(element, "%s and %s are in force on the same days.".formatted(id, other.id()));
        }
      }
      before.add(new RuleSetFile(id, validity, element.getAttribute("file")));
    }
  }

  private void references() {
    Set<String> sets = new HashSet<>();
    Manifest.values(root, "ruleSet", "id").stream()
        .map(id -> Coordinates.parse(id).name())
        .forEach(sets::add);
    Set<String> lists = new HashSet<>(Manifest.values(root, "codeList", "id"));
    for (Pack pack : Packs.builtIn().all()) {
      pack.ruleSets().forEach(set -> sets.add(set.id().name()));
      pack.codeLists().forEach(list -> lists.add(list.id()));
    }
    for (Element element : elements()) {
      if (element.getLocalName().equals("rules") && !sets.contains(element.getAttribute("set"))) {
        defects.at(element, "There is no rule set %s.".formatted(element.getAttribute("set")));
      }
      if (element.getLocalName().equals("codes") && !lists.contains(element.getAttribute("list"))) {
        defects.at(element, "There is no code list %s.".formatted(element.getAttribute("list")));
      }
      path(element, "path");
      path(element, "when");
    }
  }

  private void path(Element element, String attribute) {
    String path = element.getAttribute(attribute);
    if (!path.isEmpty()) {
      XPathSyntax.mistake(path, Manifest.namespaces(element))
          .ifPresent(mistake -> defects.at(element, path + " is no XPath: " + mistake));
    }
  }
}
