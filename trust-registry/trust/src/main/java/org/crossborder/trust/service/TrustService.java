// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A trust service of a Party: an anchor from which its subscribers' certificates are recognised.
 *
 * @param id registry-wide id, e.g. {@code BD/chamber-seal-ca}
 * @param party ISO code of the Party that supervises the service
 * @param providerName the trust service provider's legal name
 * @param serviceName the service's name
 * @param digitalIdentities certificates of the service, old and new during a rollover
 * @param level level of reliability in the Party's own scheme
 * @param statusHistory periods in ascending order, without gap or overlap
 * @param revocationLists newest CRLs (DER) that the registry has ingested for this service
 */
public record TrustService(
    String id,
    String party,
    String providerName,
    String serviceName,
    ServiceType type,
    List<X509Certificate> digitalIdentities,
    String level,
    List<ServiceStatusPeriod> statusHistory,
    List<byte[]> revocationLists) {
  public TrustService {
    digitalIdentities = List.copyOf(digitalIdentities);
    statusHistory = List.copyOf(statusHistory);
    revocationLists = List.copyOf(revocationLists);
  }
}
