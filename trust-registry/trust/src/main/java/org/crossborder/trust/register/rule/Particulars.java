// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;

/** What an entry about a service has to say. */
final class Particulars {
  private Particulars() {}

  /** What it does not say, in words. */
  static List<String> missing(TrustService service, Register register) {
    List<String> missing = new ArrayList<>();
    if (register.parties().stream().noneMatch(party -> party.code().equals(service.party()))) {
      missing.add("Party in the register");
    }
    if (service.supervision() == null) {
      missing.add("supervisor and date of audit");
    }
    if (service.limitsOrNone().policyOids().isEmpty()) {
      missing.add("certificate policy");
    }
    if (service.level().isBlank()) {
      missing.add("level");
    }
    if (service.statusHistory().isEmpty()) {
      missing.add("status");
    }
    return missing;
  }
}
