// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.StoredProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendsTest {
  private static final byte[] DOCUMENT = "<a/>".getBytes(UTF_8);
  private static final Backend CUSTOMS = backend("customs");
  private static final Backend PLANT_HEALTH = backend("plant-health");

  @TempDir Path home;

  @Test
  void oneBackendGetsAll() throws Exception {
    try (H2.Opened opened = H2.open(home, Clock.systemUTC())) {
      Delivery delivery = new Deliveries(opened.store()).inbound("CO-1", DOCUMENT);
      assertThat(Backends.only(CUSTOMS).of(delivery)).isSameAs(CUSTOMS);
    }
  }

  @Test
  void theFirstRuleThatFitsDecidesAndTheOthersGoToOne() throws Exception {
    Backends backends =
        Backends.of(
            List.of(CUSTOMS, PLANT_HEALTH),
            List.of(
                new DeliveryRule(
                    Set.of("phytosanitary-certificate"), Set.of(), Set.of(), "plant-health"),
                new DeliveryRule(Set.of(), Set.of("BD"), Set.of("NPPO"), "plant-health")),
            "customs");
    try (H2.Opened opened = H2.open(home, Clock.systemUTC())) {
      Deliveries deliveries = new Deliveries(opened.store());
      StoredProperty agency = new StoredProperty(DeliveryRule.AGENCY, "NPPO", null);

      assertThat(backends.of(deliveries.inbound("CO-1", DOCUMENT))).isSameAs(CUSTOMS);
      assertThat(backends.of(deliveries.inbound("CO-2", List.of(agency), DOCUMENT)))
          .isSameAs(PLANT_HEALTH);
    }
  }

  @Test
  void aRuleThatNamesNobodyIsRefusedAtTheStart() {
    DeliveryRule rule = new DeliveryRule(Set.of(), Set.of(), Set.of(), "custums");
    assertThatThrownBy(() -> Backends.of(List.of(CUSTOMS), List.of(rule), "customs"))
        .hasMessageContaining("custums")
        .hasMessageContaining("customs");
    assertThatThrownBy(() -> Backends.of(List.of(CUSTOMS, CUSTOMS), List.of(), "customs"))
        .hasMessageContaining("Two backends");
  }

  private static Backend backend(String name) {
    return new FakeBackend(name, delivery -> new DeliveryOutcome.Confirmed());
  }
}
