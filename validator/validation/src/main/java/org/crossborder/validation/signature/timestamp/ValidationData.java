// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Certificates, CRLs and OCSP responses (DER) that a signature brings or a caller has; untrusted.
 */
public record ValidationData(List<X509Certificate> certificates, List<byte[]> revocationData) {
  /** Nothing. */
  public static final ValidationData NONE = new ValidationData(List.of(), List.of());

  public ValidationData {
    certificates = List.copyOf(certificates);
    revocationData = List.copyOf(revocationData);
  }

  /** These and more, each certificate once. */
  public ValidationData with(ValidationData more) {
    return new ValidationData(
        Stream.concat(certificates.stream(), more.certificates.stream()).distinct().toList(),
        Stream.concat(revocationData.stream(), more.revocationData.stream()).toList());
  }
}
