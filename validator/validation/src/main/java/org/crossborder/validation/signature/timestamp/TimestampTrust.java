// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * Which time-stamping authorities are trusted: those of a validator's configuration, and the
 * services of type TIMESTAMPING that trust data list as granted at the time of the time-stamp.
 */
public final class TimestampTrust {
  /** Nobody is trusted. */
  public static final TimestampTrust NONE = configured(List.of(), List.of());

  private final List<X509Certificate> anchors;
  private final List<byte[]> revocationData;
  private final List<TrustService> services;

  private TimestampTrust(
      List<X509Certificate> anchors, List<byte[]> revocationData, List<TrustService> services) {
    this.anchors = List.copyOf(anchors);
    this.revocationData = List.copyOf(revocationData);
    this.services = List.copyOf(services);
  }

  /**
   * Trust in authorities of a configuration.
   *
   * @param anchors certificates of authorities, or of the CAs that certify them
   * @param revocationData CRLs and OCSP responses (DER) about whatever certificates
   */
  public static TimestampTrust configured(
      List<X509Certificate> anchors, List<byte[]> revocationData) {
    return new TimestampTrust(anchors, revocationData, List.of());
  }

  /** The same, and the authorities that these Parties list. */
  public TimestampTrust andListed(Snapshot snapshot, Set<String> parties) {
    return new TimestampTrust(
        anchors,
        revocationData,
        snapshot.services().stream()
            .filter(service -> service.type() == ServiceType.TIMESTAMPING)
            .filter(service -> parties.contains(service.party()))
            .toList());
  }

  /** The authorities that are trusted to have made a time-stamp at this time. */
  List<TrustedAuthority> at(Instant time) {
    List<TrustedAuthority> trusted = new ArrayList<>();
    if (!anchors.isEmpty()) {
      trusted.add(new TrustedAuthority(anchors, revocationData));
    }
    services.stream()
        .filter(service -> ListedAuthority.isGranted(service, time))
        .map(service -> listed(service, time))
        .forEach(trusted::add);
    return trusted;
  }

  private TrustedAuthority listed(TrustService service, Instant time) {
    List<byte[]> data = new ArrayList<>(service.revocationLists());
    data.addAll(revocationData);
    return new TrustedAuthority(ListedAuthority.identities(service, time), data);
  }
}
