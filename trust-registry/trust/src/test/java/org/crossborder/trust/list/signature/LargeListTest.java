// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.SignedSamples;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.intake.ListIntake;
import org.crossborder.trust.list.lote.Lote;
import org.crossborder.trust.list.register.PartyList;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** All services that the registry is designed for, in one list. */
class LargeListTest {
  private static final int SERVICES = 5_000;

  @Test
  void fiveThousandServicesAreSignedAndReadInTime() {
    List<TrustService> services = new ArrayList<>();
    for (int i = 0; i < SERVICES; i++) {
      services.add(Samples.granted("BD/seal-" + i, ServiceType.CA_FOR_SEALS));
    }
    Snapshot snapshot = Samples.snapshot(services);

    long begin = System.nanoTime();
    TrustedList list = PartyList.of(snapshot, "BD", Samples.operator());
    byte[] xml = TrustedListWriter.write(list);
    long written = System.nanoTime();
    byte[] signed = SignedSamples.sign(xml);
    long end = System.nanoTime();
    ListIntake.Outcome outcome =
        new ListIntake(List.of(SignedSamples.SIGNER), java.util.OptionalLong.empty())
            .read(signed, Samples.NOW);
    long read = System.nanoTime();
    int json = Lote.write(list).length;

    System.out.printf(
        "%d services: %d bytes of XML, written in %d ms, signed in %d ms, verified and read in"
            + " %d ms; %d bytes of JSON, written in %d ms%n",
        SERVICES,
        signed.length,
        millis(begin, written),
        millis(written, end),
        millis(end, read),
        json,
        millis(read, System.nanoTime()));
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.list().orElseThrow().services()).hasSize(SERVICES);
    assertThat(Duration.ofNanos(end - begin)).isLessThan(Duration.ofSeconds(20));
    assertThat(Duration.ofNanos(read - end)).isLessThan(Duration.ofSeconds(20));
  }

  private static long millis(long begin, long end) {
    return Duration.ofNanos(end - begin).toMillis();
  }
}
