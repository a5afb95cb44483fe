// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.TestRegister.BEGIN;
import static org.crossborder.trust.TestRegister.NOW;
import static org.crossborder.trust.TestRegister.status;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.ServiceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterInvariantsTest {
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  private static final TestCa CA = TestCa.root("Gateway root");
  private static final X509Certificate VALID = CA.issue("Gateway");

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

  @Test
  void aGatewayIsReachedByHttps() {
    assertThat(withGateway("https://as4.example/as4", VALID)).isEmpty();
    assertThat(withGateway("http://as4.example/as4", VALID))
        .containsExactly("parties BD gateway bd: the url http://as4.example/as4 is not https");
  }

  @Test
  void aGatewayHasACertificateOfEachUseThatHasNotExpired() {
    X509Certificate expired = CA.issue("Old gateway", p -> p.to = NOW.minusSeconds(1));

    assertThat(withGateway("https://as4.example", expired, VALID)).isEmpty();
    for (X509Certificate[] none : new X509Certificate[][] {{expired}, {}}) {
      assertThat(withGateway("https://as4.example", none))
          .containsExactlyInAnyOrder(
              "parties BD gateway bd: there is no signing certificate that has not expired",
              "parties BD gateway bd: there is no encryption certificate that has not expired",
              "parties BD gateway bd: there is no TLS anchor certificate that has not expired");
    }
  }

  @Test
  void aLevelMayBeMappedAnewOrForAnotherParty() {
    LevelMapping until = mapping(3, "KR", new Period(BEGIN, MAY));

    assertThat(withMappings(until, mapping(2, "KR", Period.since(MAY)))).isEmpty();
    assertThat(withMappings(until, mapping(2, "MN", Period.since(BEGIN)))).isEmpty();
    assertThat(withMappings(until, mapping(2, "KR", Period.since(MAY.minusSeconds(1)))))
        .containsExactly(
            "levelMappings BD high: it is mapped twice at the same time for the same Party");
    assertThat(withMappings(mapping(2, "ZZ", Period.since(BEGIN))))
        .containsExactly("levelMappings BD high: the Party ZZ is not registered");
  }

  private static LevelMapping mapping(int level, String acceptedBy, Period period) {
    return new LevelMapping("BD", "high", level, List.of(acceptedBy), period);
  }

  private static List<String> withMappings(LevelMapping... mappings) {
    return violations(r -> r.mappings = List.of(mappings));
  }

  private static List<String> withGateway(String url, X509Certificate... certificates) {
    List<X509Certificate> all = List.of(certificates);
    GatewayEndpoint gateway =
        new GatewayEndpoint("bd", "urn:test", URI.create(url), all, all, all, List.of("1.15"));
    return violations(
        r -> {
          Party bd = r.parties.get(0);
          Party reached = new Party(bd.code(), bd.name(), bd.treatyStatus(), List.of(gateway));
          r.parties = List.of(reached, r.parties.get(1), r.parties.get(2));
        });
  }

  private static List<String> violations(Consumer<TestRegister> change) {
    return RegisterInvariants.violations(TestRegister.with(change).register(), NOW).stream()
        .map(Violation::toString)
        .toList();
  }

  private static Arguments broken(String sentence, Consumer<TestRegister> change) {
    return Arguments.of(sentence, change);
  }
}
