// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a service is recognised by: one public key, in one or more certificates (clause 5.5.3). In
 * the history without certificates (clause 5.6.3).
 *
 * @param subjectKeyIdentifiers in lower-case hexadecimal
 */
public record ServiceDigitalIdentity(
    List<X509Certificate> certificates,
    List<String> subjectNames,
    List<String> subjectKeyIdentifiers) {
  public ServiceDigitalIdentity {
    certificates = List.copyOf(certificates);
    subjectNames = List.copyOf(subjectNames);
    subjectKeyIdentifiers = List.copyOf(subjectKeyIdentifiers);
  }
}
