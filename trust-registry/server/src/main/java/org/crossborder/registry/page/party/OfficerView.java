// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.party;

import java.time.Instant;
import java.util.List;
import org.crossborder.registry.page.CertificateView;
import org.crossborder.trust.Period;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.OfficerRole;

/** An officer's key, and what its signature may do. */
record OfficerView(
    String id, String person, List<OfficerRole> roles, Period period, CertificateView certificate) {
  static OfficerView of(Officer officer, Instant now) {
    return new OfficerView(
        officer.id(),
        officer.person(),
        officer.roles().stream().sorted().toList(),
        officer.period(),
        CertificateView.of(officer.certificate(), now));
  }
}
