// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.language.Language;
import org.xml.sax.SAXException;

/** Stops the parser at once when a document breaks a rule of the intake. */
final class BudgetExceededException extends SAXException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  BudgetExceededException(Finding finding) {
    super(finding.message().in(Language.EN));
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }

  /** It steers the parser and is never logged. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
