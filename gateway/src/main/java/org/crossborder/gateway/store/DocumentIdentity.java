// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.Optional;

/**
 * What makes a document that document, whatever its bytes (rule D13).
 *
 * @param issuer who issued it, as named inside
 * @param type document type id
 * @param number the issuer's number for it
 */
public record DocumentIdentity(String issuer, String type, String number) {

  /** The identity, if the document has all that it takes. */
  public static Optional<DocumentIdentity> of(CarriedDocument document) {
    String issuer = document.issuer();
    String type = document.type();
    String number = document.number();
    return issuer == null || type == null || number == null
        ? Optional.empty()
        : Optional.of(new DocumentIdentity(issuer, type, number));
  }
}
