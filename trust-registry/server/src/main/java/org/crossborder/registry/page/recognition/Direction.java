// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.recognition;

/** Who recognises whom for what; codes of Parties, id of a document type. */
record Direction(String recogniser, String recognised, String documentType) {
  Direction back() {
    return new Direction(recognised, recogniser, documentType);
  }

  boolean concerns(String party) {
    return recogniser.equals(party) || recognised.equals(party);
  }
}
