// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crossborder.validation.document.Identification.Identified;
import org.crossborder.validation.document.Identification.Unidentified;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.IntakeRule;
import org.crossborder.validation.intake.XmlTree;
import org.w3c.dom.Element;

/** The known types of documents, each recognised by its root element; thread-safe. */
public final class DocumentTypes {
  private record Root(String namespace, String name) {}

  private final List<KnownDocument> all;
  private final Map<Root, List<KnownDocument>> byRoot;

  /**
   * The types of these documents. Of several with one root element, the first whose condition is
   * true wins, and then the one without a condition.
   *
   * @throws IllegalStateException if two share a root element and none of them has a condition
   */
  public DocumentTypes(List<KnownDocument> all) {
    this.all = List.copyOf(all);
    this.byRoot =
        all.stream()
            .sorted(Comparator.comparing(known -> known.when().isEmpty()))
            .collect(Collectors.groupingBy(DocumentTypes::root));
    byRoot.forEach(DocumentTypes::requireDistinct);
  }

  private static Root root(KnownDocument known) {
    return new Root(known.type().namespace(), known.type().rootName());
  }

  private static void requireDistinct(Root root, List<KnownDocument> known) {
    if (known.stream().filter(document -> document.when().isEmpty()).count() > 1) {
      throw new IllegalStateException("Several document types have the root element " + root);
    }
  }

  /** Every known type. */
  public List<DocumentType> all() {
    return all.stream().map(KnownDocument::type).toList();
  }

  /** The type with this id. */
  public Optional<DocumentType> byId(String id) {
    return all().stream().filter(type -> type.id().equals(id)).findFirst();
  }

  /** The type of a document, by its root element and what tells it from others with that root. */
  public Optional<DocumentType> of(XmlTree tree) {
    return known(tree).map(KnownDocument::type);
  }

  /** What a document says about itself, without validating it; never throws on bad bytes. */
  public Identification identify(byte[] document) {
    return identify(document, IntakeLimits.DEFAULT);
  }

  /** As {@link #identify(byte[])}, within limits of the caller's. */
  public Identification identify(byte[] document, IntakeLimits limits) {
    IntakeOutcome outcome = new Intake(limits).read(document);
    if (outcome instanceof Accepted accepted) {
      return identify(document, accepted.tree());
    }
    return new Unidentified(((Refused) outcome).findings());
  }

  /** What a parsed document says about itself. */
  public Identification identify(byte[] document, XmlTree tree) {
    return known(tree)
        .<Identification>map(
            known -> new Identified(known.facts().read(tree.xdm().getOutermostElement(), document)))
        .orElseGet(() -> unknown(tree, tree.root()));
  }

  private Optional<KnownDocument> known(XmlTree tree) {
    Element root = tree.root();
    String namespace = Objects.requireNonNullElse(root.getNamespaceURI(), "");
    List<KnownDocument> candidates = byRoot.get(new Root(namespace, root.getLocalName()));
    return candidates == null
        ? Optional.empty()
        : candidates.stream()
            .filter(known -> known.covers(tree.xdm().getOutermostElement()))
            .findFirst();
  }

  private static Unidentified unknown(XmlTree tree, Element root) {
    return new Unidentified(
        List.of(
            IntakeRule.KNOWN_TYPE.broken(
                tree.locate(root),
                "unknown",
                Objects.requireNonNullElse(root.getNamespaceURI(), ""),
                root.getLocalName())));
  }
}
