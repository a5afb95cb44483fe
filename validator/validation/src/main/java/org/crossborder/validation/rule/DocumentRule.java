// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;

/** One rule about the content of a document. */
interface DocumentRule {
  RuleDescription description();

  /** Whether the rule speaks about documents of this type. */
  boolean appliesTo(DocumentType type);

  RuleResult check(UblDocument document);
}
