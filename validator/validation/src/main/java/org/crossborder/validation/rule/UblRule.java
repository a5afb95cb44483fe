// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import org.crossborder.validation.document.DocumentType;

/** One rule about every UBL document. */
interface UblRule extends DocumentRule {
  @Override
  default boolean appliesTo(DocumentType type) {
    return type.schema().startsWith("UBL-");
  }
}
