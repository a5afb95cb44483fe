// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** Korea recognises certificates of origin that an authority of Bangladesh sealed. */
public final class TrustFixture {
  private static final Period LASTS = Period.since(Instant.parse("2026-01-01T00:00:00Z"));

  private TrustFixture() {}

  public static TrustedSnapshot recognising(SealingAuthority authority) {
    return recognising(authority, 3, ArrangementStatus.IN_FORCE);
  }

  public static TrustedSnapshot recognising(
      SealingAuthority authority, int referenceLevel, ArrangementStatus status) {
    TrustService service =
        new TrustService(
            "BD/seal-ca",
            "BD",
            "Certification Authority",
            "Seals",
            ServiceType.CA_FOR_SEALS,
            List.of(authority.ca()),
            "high",
            List.of(new ServiceStatusPeriod(ServiceStatus.GRANTED, LASTS, "granted", null)),
            List.of(authority.revocationList(Examples.NOW.minusSeconds(3_600))));
    Clause clause =
        new Clause(
            "bd-kr/1",
            "KR",
            "BD",
            Set.of("certificate-of-origin"),
            Set.of(ServiceType.CA_FOR_SEALS),
            2,
            List.of(),
            LASTS);
    Arrangement arrangement =
        new Arrangement(
            "bd-kr",
            "Pilot",
            "Memorandum",
            List.of("BD", "KR"),
            List.of(new ArrangementStatusPeriod(status, LASTS)),
            List.of(clause));
    Snapshot snapshot =
        new Snapshot(
            1,
            Examples.NOW.minusSeconds(3_600),
            Examples.NOW.plusSeconds(3_600),
            List.of(party("BD"), party("KR")),
            List.of(service),
            List.of(new LevelMapping("BD", "high", referenceLevel, List.of("KR"), LASTS)),
            List.of(arrangement));
    return new TrustedSnapshot(snapshot, Examples.NOW.plusSeconds(600), "00");
  }

  private static Party party(String code) {
    return new Party(
        code, code, List.of(new TreatyStatusPeriod(TreatyStatus.PARTY, LASTS, "test")), List.of());
  }
}
