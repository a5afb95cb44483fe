// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import org.crossborder.validation.finding.Severity;
import org.jspecify.annotations.Nullable;

/** An assert or a report (clauses 5.4.2 and 5.4.12). */
public final class Assertion {
  private final String id;
  private final String rule;
  private final boolean report;
  private final Severity severity;
  private final @Nullable String clause;
  private final Expression test;
  private final @Nullable Expression subject;
  private final Message message;

  Assertion(
      String id,
      boolean report,
      Severity severity,
      @Nullable String clause,
      Expression test,
      @Nullable Expression subject,
      Message message) {
    this.id = id;
    int dot = id.indexOf('.');
    this.rule = dot < 0 ? id : id.substring(0, dot);
    this.report = report;
    this.severity = severity;
    this.clause = clause;
    this.test = test;
    this.subject = subject;
    this.message = message;
  }

  /** The id, unique in its schema, e.g. {@code IV-03.country}. */
  public String id() {
    return id;
  }

  /** The id up to its first dot, which several assertions of one rule share. */
  public String rule() {
    return rule;
  }

  /** What its role says. */
  public Severity severity() {
    return severity;
  }

  /** The article that it rests on, if it says so. */
  public @Nullable String clause() {
    return clause;
  }

  /** The message in the schema's own language, with {@code {1}} and so on for values. */
  public String template() {
    return message.template();
  }

  /** Where it stands in its file. */
  public Place place() {
    return test.place();
  }

  boolean isReport() {
    return report;
  }

  Expression test() {
    return test;
  }

  @Nullable Expression subject() {
    return subject;
  }

  Message message() {
    return message;
  }
}
