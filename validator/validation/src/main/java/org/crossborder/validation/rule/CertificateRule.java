// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import org.crossborder.validation.document.DocumentType;

/** One rule about certificates of origin. */
interface CertificateRule extends DocumentRule {
  @Override
  default boolean appliesTo(DocumentType type) {
    return type.id().equals("certificate-of-origin");
  }
}
