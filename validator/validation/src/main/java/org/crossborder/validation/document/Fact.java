// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

/** Something that a document says about itself. */
public enum Fact {
  VERSION,
  NUMBER,
  ISSUE_DATE,
  ISSUER_NAME,
  ISSUER_COUNTRY,
  DESTINATION_COUNTRY
}
