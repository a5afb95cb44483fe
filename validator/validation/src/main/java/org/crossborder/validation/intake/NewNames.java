// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static org.crossborder.validation.intake.IntakeRule.NAMES;

import net.sf.saxon.om.NamespaceUri;
import org.crossborder.validation.infoset.Name;
import org.jspecify.annotations.Nullable;

/**
 * Looks the names of one document up, and lets it bring along no more new ones than it may. How
 * long they may be, {@link HardenedParser} sees to.
 */
final class NewNames {
  /** New names in one document; the largest vocabulary known, UBL's, has about 3,000 in all. */
  static final int NAMES_OF_A_DOCUMENT = 4_000;

  /** New namespaces in one document. */
  static final int NAMESPACES_OF_A_DOCUMENT = 200;

  private final Vocabulary vocabulary;
  private final Refusal refusal;
  private int names;
  private int namespaces;

  NewNames(Vocabulary vocabulary, Refusal refusal) {
    this.vocabulary = vocabulary;
    this.refusal = refusal;
  }

  NamespaceUri namespace(String uri) throws BudgetExceededException {
    NamespaceUri known = vocabulary.namespace(uri);
    return known == null ? learn(uri) : known;
  }

  /** The name, if a document used it before. */
  @Nullable Name known(String uri, String qName) {
    return vocabulary.name(uri, qName);
  }

  private NamespaceUri learn(String uri) throws BudgetExceededException {
    if (++namespaces > NAMESPACES_OF_A_DOCUMENT) {
      throw refusal.of(NAMES, "namespaces", NAMESPACES_OF_A_DOCUMENT);
    }
    NamespaceUri learned = vocabulary.learn(uri);
    if (learned == null) {
      throw refusal.of(NAMES, "full", uri);
    }
    return learned;
  }

  /** The name, known from now on. */
  Name name(String uri, String qName) throws BudgetExceededException {
    Name known = vocabulary.name(uri, qName);
    return known == null ? learn(uri, qName) : known;
  }

  private Name learn(String uri, String qName) throws BudgetExceededException {
    namespace(uri);
    if (++names > NAMES_OF_A_DOCUMENT) {
      throw refusal.of(NAMES, "count", NAMES_OF_A_DOCUMENT);
    }
    Name learned = vocabulary.learn(uri, qName);
    if (learned == null) {
      throw refusal.of(NAMES, "full", qName);
    }
    return learned;
  }
}
