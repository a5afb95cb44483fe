// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Security;
import org.crossborder.gateway.security.AlgorithmPolicy;
import org.crossborder.gateway.security.CertificateStatus;
import org.crossborder.gateway.security.SecurityPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registered certificate is not enough: it must not be revoked, and strong enough today. */
class SignerTrustTest {
  @TempDir Path directory;
  private final InMemoryReception reception = new InMemoryReception();

  @Test
  void aRevokedSignerIsToldSo() {
    CertificateStatus stolen =
        (certificate, at) ->
            certificate.equals(TestPki.BD.certificate())
                ? Optional.of("It was revoked on Monday (keyCompromise).")
                : Optional.empty();

    EbmsError error = refused(new SecurityPolicy(AlgorithmPolicy.standard(), stolen));

    assertThat(error.errorCode()).isEqualTo("EBMS:0101");
    assertThat(error.errorDetail()).contains("keyCompromise");
  }

  @Test
  void aKeyThatIsTooShortForThePolicyIsToldItsLine() {
    String policy =
        AlgorithmPolicy.standard().lines().stream()
            .filter(line -> !line.name().equals("rsa-2048-signature"))
            .map(
                line ->
                    String.join(
                        " | ",
                        line.name(),
                        line.use().name(),
                        line.algorithm(),
                        line.key().isEmpty() ? "-" : line.key(),
                        String.valueOf(line.leastBits()),
                        line.lastDay() == null ? "-" : line.lastDay().toString(),
                        "a test"))
            .collect(java.util.stream.Collectors.joining("\n"));

    EbmsError error =
        refused(new SecurityPolicy(AlgorithmPolicy.parse(policy), CertificateStatus.NEVER_REVOKED));

    assertThat(error.errorCode()).isEqualTo("EBMS:0103");
    assertThat(error.errorDetail())
        .contains("3000 bits", "policy line rsa-3000-signature", "2048 bits");
  }

  @Test
  void aCertificateThatAPModePinsNeedsNoRegister() {
    CraftedMessage message = new CraftedMessage();
    message.signer = TestPki.STRANGER;

    Answer answer = message.sendTo(receiver(SecurityPolicy.STANDARD, pinning()));

    assertThat(Signals.signedByKr(answer.envelope()).receipt()).isNotNull();
    assertThat(reception.messages.get(0).signer()).isEqualTo(TestPki.STRANGER.certificate());
  }

  private static PModes pinning() {
    return Legs.secured(
        TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE),
        security ->
            new Security(
                security.suite(),
                List.of(TestPki.STRANGER.certificate()),
                security.receiverSigning(),
                security.receiverEncryption(),
                security.alsoAccepted()));
  }

  private EbmsError refused(SecurityPolicy policy) {
    EbmsError error =
        Signals.error(
            new CraftedMessage()
                .sendTo(
                    receiver(
                        policy,
                        TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE))));
    assertThat(reception.messages).isEmpty();
    return error;
  }

  private ReceivingMsh receiver(SecurityPolicy policy, PModes pmodes) {
    return TestGateway.receiver(
        directory,
        () -> List.of(TestPki.KR),
        policy,
        () -> pmodes,
        reception,
        PackagingLimits.DEFAULT);
  }
}
