// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.TestRegister.BEGIN;
import static org.crossborder.trust.TestRegister.NOW;
import static org.crossborder.trust.TestRegister.status;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.service.ServiceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterInvariantsTest {
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void holdInAGoodRegister() {
    assertThat(RegisterInvariants.violations(new TestRegister().register(), NOW)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("violations")
  void sayWhatIsWrong(String sentence, Consumer<TestRegister> change) {
    assertThat(RegisterInvariants.violations(TestRegister.with(change).register(), NOW))
        .extracting(Violation::toString)
        .anyMatch(violation -> violation.contains(sentence));
  }

  static Stream<Arguments> violations() {
    return Stream.of(
        broken("the Party BD is not registered", r -> r.parties = r.parties.subList(1, 3)),
        broken(
            "the id stands there more than once",
            r -> r.parties = List.of(r.parties.get(0), r.parties.get(0), r.parties.get(1))),
        broken(
            "overlaps",
            r ->
                r.serviceStatus =
                    List.of(
                        status(ServiceStatus.GRANTED, new Period(BEGIN, JUNE)),
                        status(ServiceStatus.SUSPENDED, Period.since(MAY)))),
        broken(
            "nothing covers the time",
            r ->
                r.serviceStatus =
                    List.of(
                        status(ServiceStatus.GRANTED, new Period(BEGIN, MAY)),
                        status(ServiceStatus.SUSPENDED, Period.since(JUNE)))),
        broken("there is no status", r -> r.serviceStatus = List.of()),
        broken(
            "COMPROMISED needs an invalidityDate",
            r -> r.serviceStatus = List.of(status(ServiceStatus.COMPROMISED, Period.since(BEGIN)))),
        broken(
            "a revocation list cannot be read", r -> r.revocationLists = List.of(new byte[] {1})),
        broken(
            "mapped twice",
            r ->
                r.mappings =
                    List.of(
                        r.mappings.get(0),
                        new LevelMapping("BD", "high", 1, List.of("KR"), Period.since(MAY)))));
  }

  private static Arguments broken(String sentence, Consumer<TestRegister> change) {
    return Arguments.of(sentence, change);
  }
}
