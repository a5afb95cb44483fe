// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.validation.document.Identification.Identified;
import org.crossborder.validation.document.Identification.Unidentified;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.infoset.Name;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.IntakeRule;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Text;

/**
 * The known types of documents, each recognised by its root element, and of several packs that
 * describe the same by the document's date of issue; thread-safe.
 */
public final class DocumentTypes {
  /**
   * A document that is known for some time.
   *
   * @param during when such documents are issued
   */
  public record Use(KnownDocument known, Validity during) {}

  private record Root(String namespace, String name) {}

  private final List<Use> all;
  private final Map<Root, List<Use>> byRoot;

  /**
   * The types of these documents. Of several with one root element, the first whose condition is
   * true wins, and then the one without a condition.
   *
   * @throws IllegalStateException if on some day two share a root element and neither has a
   *     condition
   */
  public DocumentTypes(List<Use> all) {
    this.all = List.copyOf(all);
    this.byRoot =
        all.stream()
            .sorted(Comparator.comparing(use -> use.known().when().isEmpty()))
            .collect(groupingBy(use -> root(use.known().type())));
    byRoot.forEach(DocumentTypes::requireDistinct);
  }

  private static Root root(DocumentType type) {
    return new Root(type.namespace(), type.rootName());
  }

  private static void requireDistinct(Root root, List<Use> uses) {
    List<Use> unconditional = uses.stream().filter(use -> use.known().when().isEmpty()).toList();
    for (Use use : unconditional) {
      if (unconditional.stream().filter(other -> other.during().overlaps(use.during())).count()
          > 1) {
        throw new IllegalStateException("Several document types have the root element " + root);
      }
    }
  }

  /** Every known type. */
  public List<DocumentType> all() {
    return all.stream().map(use -> use.known().type()).toList();
  }

  /** The type with this id. */
  public Optional<DocumentType> byId(String id) {
    return all().stream().filter(type -> type.id().equals(id)).findFirst();
  }

  /** The type of a document, by its root element and what tells it from others with that root. */
  public Optional<DocumentType> of(XmlTree tree) {
    return uses(tree).map(use -> use.known().type()).findFirst();
  }

  /**
   * What a document says about itself, without validating it; never throws on bad bytes. A document
   * without a date of issue is of a type that is known until further notice.
   */
  public Identification identify(byte[] document) {
    return identify(document, IntakeLimits.DEFAULT);
  }

  /** As {@link #identify(byte[])}, within limits of the caller's. */
  public Identification identify(byte[] document, IntakeLimits limits) {
    IntakeOutcome outcome = new Intake(limits).read(document);
    if (outcome instanceof Accepted accepted) {
      return identify(document, accepted.tree(), LocalDate.MAX);
    }
    return new Unidentified(((Refused) outcome).findings());
  }

  /**
   * What a parsed document says about itself.
   *
   * @param today stands in for a date of issue that is not stated
   */
  public Identification identify(byte[] document, XmlTree tree, LocalDate today) {
    Optional<Validity> other = Optional.empty();
    for (Use use : uses(tree).toList()) {
      DocumentFacts facts = use.known().facts().read(tree, document);
      if (use.during().covers(facts.issued().orElse(today))) {
        return new Identified(facts);
      }
      other = Optional.of(use.during());
    }
    return other.map(period -> outside(tree, period)).orElseGet(() -> unknown(tree));
  }

  private Stream<Use> uses(XmlTree tree) {
    Name root = tree.rootName();
    return byRoot.getOrDefault(new Root(root.uri(), root.local()), List.of()).stream()
        .filter(use -> use.known().covers(tree));
  }

  private static Unidentified outside(XmlTree tree, Validity period) {
    return new Unidentified(
        List.of(
            IntakeRule.KNOWN_TYPE.broken(
                tree.locateRoot(),
                period.to() == null ? "before" : "between",
                tree.rootName().local(),
                period.from(),
                period.end().map(Text::date).orElseGet(Text::none))));
  }

  private static Unidentified unknown(XmlTree tree) {
    return new Unidentified(
        List.of(
            IntakeRule.KNOWN_TYPE.broken(
                tree.locateRoot(), "unknown", tree.rootName().uri(), tree.rootName().local())));
  }
}
