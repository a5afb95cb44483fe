// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules by which entries enter the register; each rests on an article of the Agreement. */
public enum RegisterRule {
  /** The bytes are not an entry as this library writes it. */
  WELL_FORMED("R01", "Art. 5(g)"),
  /** Entries follow one another; recorded times and versions never decrease. */
  ORDER("R02", "Art. 5(g)"),
  /** The first accession officers are vouched for by the keys of the root. */
  FOUNDING("R03", "Art. 5(g)"),
  /** A signature is good, of the right kind, and made by an officer of that time and role. */
  SIGNATURE("R04", "Art. 5(g)"),
  /** Proposer and approvers are different persons; every Party concerned has approved. */
  FOUR_EYES("R05", "Art. 8(2)"),
  /** A Party changes only what is its own. */
  OWN_PARTY("R06", "Art. 8(3)"),
  /** One officer alone may only reduce trust. */
  EMERGENCY("R07", "Art. 8(1)"),
  /** No effect before the proposal, except a compromise or a labelled correction. */
  RETROACTIVE("R08", "Art. 8(1)"),
  /** An id names one thing, for ever. */
  UNIQUE_ID("R09", "Art. 5(g)"),
  /** What an operation names is registered. */
  KNOWN("R10", "Art. 5(g)"),
  /** Periods follow one another without gap or overlap. */
  PERIODS("R11", "Art. 8(1)"),
  /** A gateway can be reached and names its certificates. */
  GATEWAY("R12", "Art. 7(1)"),
  /** A service has certificates that can be an anchor. */
  SERVICE("T01", "Art. 8(1)"),
  /** A clause binds two Parties to its arrangement. */
  CLAUSE("A02", "Art. 8(3)"),
  /** A level is mapped at most once at a time for each Party that accepts it. */
  LEVEL("A04", "Art. 8(1)"),
  /** At the border only: no level below the Council's. */
  COUNCIL_LEVEL("A05", "Art. 8(2)"),
  /** At the border only: no clause demands paper. */
  NO_PAPER("A06", "Art. 8(3)"),
  /** At the border only: clauses begin with their arrangement or later. */
  VALIDITY("A11", "Art. 8(3)"),
  /** A change is recorded once, and while it is fresh. */
  CHANGE("R13", "Art. 8(2)"),
  /** What is logged beside changes is consistent with them. */
  BESIDE("R14", "Art. 5(g)");

  private final String id;
  private final String article;

  RegisterRule(String id, String article) {
    this.id = id;
    this.article = article;
  }

  /** The rule's id, e.g. {@code R05}. */
  public String id() {
    return id;
  }

  /** The article of the Framework Agreement that the rule rests on. */
  public String article() {
    return article;
  }

  /** The rule with this id. */
  public static Optional<RegisterRule> byId(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }

  /** A refusal by this rule. */
  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency for users
  public RegisterRefusal refuses(String sentence, @Nullable Object... words) {
    return new RegisterRefusal(this, sentence.formatted(words));
  }
}
