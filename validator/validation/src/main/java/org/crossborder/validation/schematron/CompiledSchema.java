// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.ma.arrays.ArrayItem;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.value.Int64Value;
import org.crossborder.validation.intake.XmlTree;

/** A schema ready to run; thread-safe. */
public final class CompiledSchema {
  /** So many places of one assertion tell what is wrong; more would only fill the memory. */
  private static final int MAXIMUM_HITS = 100;

  private final String file;
  private final List<Rule> rules;
  private final List<Assertion> assertions;
  private final XsltExecutable executable;
  private final Optional<QuickCheck> quick;

  CompiledSchema(Schema schema, XsltExecutable executable) {
    this.file = schema.file();
    this.rules = schema.rules();
    this.assertions = schema.assertions();
    this.executable = executable;
    this.quick = QuickCheck.of(schema);
  }

  /** Every assertion, in the order of the schema. */
  public List<Assertion> assertions() {
    return assertions;
  }

  /** What the schema says about a document; of most documents in order it is told quickly. */
  public Evaluation evaluate(XmlTree document) {
    return inOrder(document)
        .map(evaluated -> new Evaluation(evaluated, List.of()))
        .orElseGet(() -> evaluate(document.xdm()));
  }

  /** The assertions that apply, if it can be told quickly that all of them hold. */
  Optional<Set<Assertion>> inOrder(XmlTree document) {
    return quick.flatMap(check -> Optional.ofNullable(check.evaluated(document.infoset())));
  }

  /** Whether there are documents of which it is told quickly. */
  boolean isQuick() {
    return quick.isPresent();
  }

  /**
   * What the schema says about a document.
   *
   * @param document a document node of {@link org.crossborder.validation.intake.XmlTree#xdm()}
   * @throws RuleFailedException if a rule cannot be evaluated; the message names it
   */
  public Evaluation evaluate(XdmNode document) {
    try {
      Xslt30Transformer transformer = executable.load30();
      transformer.setErrorReporter(error -> {});
      transformer.setGlobalContextItem(document);
      return read(transformer.applyTemplates(document).getUnderlyingValue());
    } catch (SaxonApiException e) {
      throw new RuleFailedException(place(e) + e.getMessage(), e);
    }
  }

  private Evaluation read(GroundedValue results) {
    Set<Assertion> evaluated = new HashSet<>();
    List<Hit> hits = new ArrayList<>();
    int[] counts = new int[assertions.size()];
    for (Item item : results.asIterable()) {
      if (item instanceof ArrayItem hit) {
        if (++counts[number(hit.get(0).head())] <= MAXIMUM_HITS) {
          hits.add(hit(hit));
        }
      } else {
        evaluated.addAll(rules.get(number(item)).assertions());
      }
    }
    return new Evaluation(evaluated, hits);
  }

  private Hit hit(ArrayItem array) {
    List<String> values = new ArrayList<>(array.arrayLength() - 2);
    for (int i = 2; i < array.arrayLength(); i++) {
      values.add(array.get(i).head().getStringValue());
    }
    return new Hit(
        assertions.get(number(array.get(0).head())), (NodeInfo) array.get(1).head(), values);
  }

  private static int number(Item item) {
    return (int) ((Int64Value) item).longValue();
  }

  /** The rule whose line is the last one up to the error's. */
  private String place(SaxonApiException e) {
    int line = e.getLineNumber();
    return assertions.stream()
        .filter(assertion -> assertion.place().line() <= line)
        .reduce((first, second) -> second)
        .map(assertion -> "%s:%d (%s): ".formatted(file, line, assertion.rule()))
        .orElse(file + ": ");
  }
}
