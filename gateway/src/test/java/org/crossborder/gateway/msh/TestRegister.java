// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.snapshot.Snapshot;

/** A register in which KR recognises certificates of origin from BD. */
public final class TestRegister {
  public static final String ARRANGEMENT = "bd-kr-2026";

  private TestRegister() {}

  public static PModes pmodes(String ownParty, URI bd, URI kr) {
    return PModes.derive(snapshot(bd, kr), ownParty, Instant.now());
  }

  public static Snapshot snapshot(URI bd, URI kr) {
    return snapshot(bd, kr, "1.15");
  }

  /** Both have registered certificates for both versions, and speak these. */
  static Snapshot snapshot(URI bd, URI kr, String... versions) {
    List<String> profiles = List.of(versions);
    Instant now = Instant.now();
    Period period = Period.since(now.minus(Duration.ofDays(1)));
    return new Snapshot(
        1,
        now,
        now.plus(Duration.ofDays(1)),
        List.of(
            party(
                "BD",
                bd,
                profiles,
                List.of(
                    TestPki.BD_X25519.certificate(),
                    TestPki.BD_EC.certificate(),
                    TestPki.BD.certificate()),
                TestPki.BD.certificate(),
                TestPki.BD_ED25519.certificate(),
                TestPki.BD_EC.certificate(),
                TestPki.EXPIRED.certificate()),
            party(
                "KR",
                kr,
                profiles,
                List.of(
                    TestPki.KR_X25519.certificate(),
                    TestPki.KR_EC.certificate(),
                    TestPki.KR.certificate()),
                TestPki.KR.certificate(),
                TestPki.KR_ED25519.certificate(),
                TestPki.KR_EC.certificate())),
        List.of(),
        List.of(),
        List.of(
            new Arrangement(
                ARRANGEMENT,
                "Arrangement on electronic certificates of origin",
                "test",
                List.of("BD", "KR"),
                List.of(new ArrangementStatusPeriod(ArrangementStatus.IN_FORCE, period)),
                List.of(
                    new Clause(
                        "bd-kr-2026/1",
                        "KR",
                        "BD",
                        Set.of("certificate-of-origin"),
                        Set.of(ServiceType.values()),
                        1,
                        List.of(),
                        period)))));
  }

  private static Party party(
      String code,
      URI url,
      List<String> profiles,
      List<X509Certificate> encryption,
      X509Certificate... signing) {
    return new Party(
        code,
        code,
        List.of(),
        List.of(
            new GatewayEndpoint(
                "gateway-" + code.toLowerCase(java.util.Locale.ROOT),
                "urn:crossborder:partyid:gateway",
                url,
                List.of(signing),
                encryption,
                List.of(TestPki.TLS.certificate()),
                profiles)));
  }
}
