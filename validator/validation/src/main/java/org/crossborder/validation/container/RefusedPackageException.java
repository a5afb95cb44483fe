// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.SignatureRefusal;

/** Stops the reader at once when a package breaks a rule of its archive. */
final class RefusedPackageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ContainerRule rule;
  private final transient Finding finding;

  RefusedPackageException(ContainerRule rule, String how, Object... values) {
    this(rule, rule.finding(how, values));
  }

  private RefusedPackageException(ContainerRule rule, Finding finding) {
    super(finding.message().in(Language.EN), null, false, false);
    this.rule = rule;
    this.finding = finding;
  }

  /** What becomes of the container's signatures. */
  SignatureRefusal refusal() {
    return new SignatureRefusal(rule.terms().indication(), rule.terms().subIndication(), finding);
  }

  Finding finding() {
    return finding;
  }

  static void require(boolean holds, ContainerRule rule, String how, Object... values)
      throws RefusedPackageException {
    if (!holds) {
      throw new RefusedPackageException(rule, how, values);
    }
  }
}
