// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself; unverified until its signature is.
 *
 * @param type the recognised type
 * @param version the version that the document claims, e.g. UBL's UBLVersionID; empty if none
 * @param number the document's own number; empty if it states none
 * @param issuerName who issued it; empty if it does not say
 * @param issuerCountry ISO code of the issuer's country
 * @param destinationCountry ISO code of the country of destination
 * @param sha256 SHA-256 of the document's bytes, lower-case hexadecimal
 * @param size the document's size in bytes
 */
public record DocumentFacts(
    DocumentType type,
    String version,
    String number,
    @Nullable LocalDate issueDate,
    String issuerName,
    @Nullable String issuerCountry,
    @Nullable String destinationCountry,
    String sha256,
    long size) {
  /** The date of issue, if stated. */
  public Optional<LocalDate> issued() {
    return Optional.ofNullable(issueDate);
  }

  /** The issuer's country, if stated. */
  public Optional<String> origin() {
    return Optional.ofNullable(issuerCountry);
  }

  /** The country of destination, if stated. */
  public Optional<String> destination() {
    return Optional.ofNullable(destinationCountry);
  }
}
