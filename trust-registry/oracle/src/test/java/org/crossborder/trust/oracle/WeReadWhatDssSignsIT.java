// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.intake.ListIntake;
import org.crossborder.trust.list.register.ServiceImport;
import org.crossborder.trust.list.signature.ListSignerCertificate;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of the European Union's form, written and signed by DSS, is taken in by us. */
class WeReadWhatDssSignsIT {
  private static final KeyPair KEYS = Samples.key();
  private static final X509Certificate SIGNER =
      ListSignerCertificate.issue(
          KEYS,
          "EE",
          "Controller of Certifying Authorities",
          BigInteger.valueOf(4712),
          new Period(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(900))));

  @ParameterizedTest
  @ValueSource(ints = {5, 6})
  void itIsVerifiedAndRead(int version) throws Exception {
    ListIntake.Outcome outcome = read(signed(version));

    assertThat(outcome.list()).as(outcome.findings().toString()).isPresent();
    assertThat(outcome.findings())
        .extracting(ListFinding::clause)
        .isEqualTo(version == 6 ? List.of() : List.of("5.3.1"));
    ServiceImport.Proposal proposal =
        new ServiceImport("EE", "qualified").propose(outcome.list().orElseThrow());
    assertThat(proposal.findings()).isEmpty();
    assertThat(proposal.services())
        .extracting(TrustService::type)
        .containsExactly(
            ServiceType.CA_FOR_SIGNATURES, ServiceType.CA_FOR_SEALS, ServiceType.TIMESTAMPING);
    assertThat(proposal.services())
        .allMatch(s -> s.statusHistory().get(0).status() == ServiceStatus.GRANTED);
    assertThat(proposal.providers()).hasSize(1);
  }

  @Test
  void oneOtherByteIsNoticed() throws Exception {
    String list = new String(signed(6), ISO_8859_1);

    ListIntake.Outcome outcome = read(list.replaceFirst("Seal CA", "Seal Ca").getBytes(ISO_8859_1));

    assertThat(outcome.list()).isEmpty();
    assertThat(outcome.findings())
        .singleElement()
        .matches(finding -> finding.message().contains("changed after"));
  }

  private static byte[] signed(int version) throws Exception {
    return new DssListSigner(KEYS.getPrivate(), SIGNER)
        .sign(EuropeanList.written(version), version);
  }

  private static ListIntake.Outcome read(byte[] list) {
    return new ListIntake(List.of(SIGNER), OptionalLong.of(116))
        .read(list, Instant.now().plusSeconds(1));
  }
}
