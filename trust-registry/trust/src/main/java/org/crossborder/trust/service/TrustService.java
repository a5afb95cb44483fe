// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.AbsentIsEmpty;
import org.crossborder.trust.Ordered;
import org.jspecify.annotations.Nullable;

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
 * @param providerId id of the {@link TrustServiceProvider}, or null if only its name is known
 * @param limits which of its certificates the Party vouches for, or null for all
 * @param spkiSha256 keys of the service (SHA-256 of the SubjectPublicKeyInfo, lower-case
 *     hexadecimal): a renewed self-signed certificate of such a key is the service too
 * @param identityPeriods when identities are used that came later, or that are no longer used
 * @param supplyPoints where the service's certificates and status are found
 * @param supervision who supervises it and when it was audited (rule T01), or null if not recorded
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
    List<byte[]> revocationLists,
    @Nullable String providerId,
    @Nullable ServiceLimits limits,
    @AbsentIsEmpty Set<String> spkiSha256,
    @AbsentIsEmpty List<IdentityPeriod> identityPeriods,
    @AbsentIsEmpty List<URI> supplyPoints,
    @Nullable Supervision supervision) {
  public TrustService {
    digitalIdentities = List.copyOf(digitalIdentities);
    statusHistory = List.copyOf(statusHistory);
    revocationLists = List.copyOf(revocationLists);
    spkiSha256 = Ordered.copyOf(spkiSha256);
    identityPeriods = List.copyOf(identityPeriods);
    supplyPoints = List.copyOf(supplyPoints);
  }

  /** A service without particulars beyond its certificates, level and status. */
  public TrustService(
      String id,
      String party,
      String providerName,
      String serviceName,
      ServiceType type,
      List<X509Certificate> digitalIdentities,
      String level,
      List<ServiceStatusPeriod> statusHistory,
      List<byte[]> revocationLists) {
    this(
        id,
        party,
        providerName,
        serviceName,
        type,
        digitalIdentities,
        level,
        statusHistory,
        revocationLists,
        null,
        null,
        Set.of(),
        List.of(),
        List.of(),
        null);
  }

  /** The limits of what the Party vouches for. */
  public ServiceLimits limitsOrNone() {
    return Optional.ofNullable(limits).orElse(ServiceLimits.NONE);
  }

  /** The same service with another history. */
  public TrustService withStatusHistory(List<ServiceStatusPeriod> history) {
    return new TrustService(
        id,
        party,
        providerName,
        serviceName,
        type,
        digitalIdentities,
        level,
        history,
        revocationLists,
        providerId,
        limits,
        spkiSha256,
        identityPeriods,
        supplyPoints,
        supervision);
  }

  /** The same service with other identities. */
  public TrustService withIdentities(
      List<X509Certificate> certificates, Set<String> keys, List<IdentityPeriod> periods) {
    return new TrustService(
        id,
        party,
        providerName,
        serviceName,
        type,
        certificates,
        level,
        statusHistory,
        revocationLists,
        providerId,
        limits,
        keys,
        periods,
        supplyPoints,
        supervision);
  }

  /** The same service with other CRLs. */
  public TrustService withRevocationLists(List<byte[]> crls) {
    return new TrustService(
        id,
        party,
        providerName,
        serviceName,
        type,
        digitalIdentities,
        level,
        statusHistory,
        crls,
        providerId,
        limits,
        spkiSha256,
        identityPeriods,
        supplyPoints,
        supervision);
  }
}
