// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import java.util.List;
import org.crossborder.gateway.certificate.CertificateExpiry;
import org.crossborder.gateway.certificate.CertificateWatch;

/** Every certificate that the gateway depends on and that is in a file or in the trust data. */
public record CertificateExamination(CertificateWatch watch) implements Examination {
  private static final String STEP = "certificates";

  @Override
  public List<Finding> examine() {
    List<CertificateExpiry> all = watch.all();
    String tried = "read the validity of %d certificates".formatted(all.size());
    String expected = "that none ends soon (access.certificate-warning)";
    List<CertificateExpiry> near = watch.near();
    return near.isEmpty()
        ? List.of(Finding.ok(STEP, tried, expected, "none does"))
        : near.stream().map(expiry -> found(expiry, tried, expected)).toList();
  }

  private static Finding found(CertificateExpiry expiry, String tried, String expected) {
    String fix = "Renew it, and tell whoever has to know the new one before it is used.";
    return expiry.daysLeft() < 0
        ? Finding.failed(STEP, tried, expected, expiry.sentence(), fix)
        : Finding.warning(STEP, tried, expected, expiry.sentence(), fix);
  }
}
