// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.list.Samples.ISSUED;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.ServiceHistoryInstance;
import org.crossborder.trust.list.TspService;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.service.IdentityPeriod;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.junit.jupiter.api.Test;

/** Whoever knows only the standard trusts a service at no time at which the register does not. */
class ListTrustsNoMoreTest {
  private static final int HISTORIES = 2_000;
  private static final int SECONDS = 60;
  private static final Instant BEGIN = ISSUED.minusSeconds(SECONDS - 10);
  private static final List<X509Certificate> KEYS =
      List.of(Samples.certificate("CN=One"), Samples.certificate("CN=Two"));

  @Test
  void atAnySecondOfAnyHistory() {
    Random random = new Random(612);
    int granted = 0;
    for (int i = 0; i < HISTORIES; i++) {
      TrustService service = service(random);
      List<TspService> listed =
          PartyList.of(Samples.snapshot(service), "BD", Samples.operator()).services().toList();
      for (TspService key : listed) {
        for (int second = 0; second <= SECONDS - 10; second++) {
          Instant at = BEGIN.plusSeconds(second);
          if (isGranted(key, at)) {
            granted++;
            assertThat(isTrusted(service, key, at)).as("%s at %s", service, at).isTrue();
          }
        }
      }
    }
    assertThat(granted).as("seconds that a list grants").isGreaterThan(HISTORIES);
  }

  private static TrustService service(Random random) {
    List<ServiceStatusPeriod> history = new ArrayList<>();
    int from = random.nextInt(20);
    while (from < SECONDS && history.size() < 6) {
      int to = from + 1 + random.nextInt(15);
      boolean last = to >= SECONDS || random.nextInt(5) == 0;
      history.add(status(random, from, last && random.nextBoolean() ? null : at(to)));
      from = last ? SECONDS : to;
    }
    TrustService service =
        Samples.service(
            "BD/seal", ServiceType.CA_FOR_SEALS, KEYS, history.toArray(ServiceStatusPeriod[]::new));
    return service.withIdentities(KEYS, Set.of(), identities(random));
  }

  private static ServiceStatusPeriod status(Random random, int from, Instant to) {
    ServiceStatus status = ServiceStatus.values()[random.nextInt(ServiceStatus.values().length)];
    return new ServiceStatusPeriod(
        status,
        new Period(at(from), to),
        "as recorded",
        status == ServiceStatus.COMPROMISED ? at(random.nextInt(from + 1)) : null);
  }

  private static List<IdentityPeriod> identities(Random random) {
    List<IdentityPeriod> periods = new ArrayList<>();
    for (X509Certificate key : KEYS) {
      if (random.nextBoolean()) {
        int from = random.nextInt(SECONDS);
        Instant to = random.nextBoolean() ? null : at(from + 1 + random.nextInt(SECONDS));
        periods.add(new IdentityPeriod(Fingerprint.sha256(key), new Period(at(from), to)));
      }
    }
    return periods;
  }

  private static Instant at(int second) {
    return BEGIN.plusSeconds(second);
  }

  /** As a reader of the list understands it: the newest status that has begun. */
  private static boolean isGranted(TspService service, Instant at) {
    if (!service.information().statusStartingTime().isAfter(at)) {
      return service.information().status().equals(ListUris.GRANTED);
    }
    return service.history().stream()
        .filter(before -> !before.statusStartingTime().isAfter(at))
        .findFirst()
        .map(ServiceHistoryInstance::status)
        .filter(ListUris.GRANTED::equals)
        .isPresent();
  }

  private static boolean isTrusted(TrustService service, TspService listed, Instant at) {
    X509Certificate key = listed.information().digitalIdentity().certificates().get(0);
    boolean inUse =
        service.identityPeriods().stream()
            .filter(used -> used.sha256().equals(Fingerprint.sha256(key)))
            .allMatch(used -> used.period().contains(at));
    boolean granted =
        service.statusHistory().stream()
            .anyMatch(s -> s.status() == ServiceStatus.GRANTED && s.period().contains(at));
    boolean compromised =
        service.statusHistory().stream()
            .filter(s -> s.period().contains(ISSUED))
            .anyMatch(s -> s.invalidSince().filter(since -> !since.isAfter(at)).isPresent());
    return inUse && granted && !compromised;
  }
}
