// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.OlderKeyTransport;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Security;
import org.crossborder.gateway.security.AlgorithmPolicy;
import org.crossborder.gateway.security.CertificateStatus;
import org.crossborder.gateway.security.OlderEncryptor;
import org.crossborder.gateway.security.SecurityPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RSA-OAEP of before 1.15 is read only where a P-Mode says so, and until its day. */
class OlderKeyTransportTest {
  private static final String MGF1P = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";
  private static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";
  private static final Set<OlderKeyTransport> OLDER = Set.of(OlderKeyTransport.RSA_OAEP_MGF1P);

  @TempDir Path directory;
  private final InMemoryReception reception = new InMemoryReception();

  @Test
  void isRefusedWhereThePModeDoesNotSaySo() {
    EbmsError error =
        Signals.error(message(MGF1P, SHA1).sendTo(receiver(SecurityPolicy.STANDARD, Set.of())));

    assertThat(error.errorCode()).isEqualTo("EBMS:0103");
    assertThat(error.errorDetail()).contains(MGF1P);
    assertThat(reception.messages).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {SHA1, "http://www.w3.org/2001/04/xmlenc#sha256"})
  void isReadWhereThePModeSaysSo(String digest) {
    Answer answer = message(MGF1P, digest).sendTo(receiver(SecurityPolicy.STANDARD, OLDER));

    assertThat(Signals.signedByKr(answer.envelope()).receipt()).isNotNull();
    assertThat(reception.messages).hasSize(1);
  }

  @Test
  void whatCameBeforeThatIsRefusedStill() {
    EbmsError error =
        Signals.error(
            message("http://www.w3.org/2001/04/xmlenc#rsa-1_5", SHA1)
                .sendTo(receiver(SecurityPolicy.STANDARD, OLDER)));

    assertThat(error.errorCode()).isEqualTo("EBMS:0103");
  }

  @Test
  void isRefusedAfterItsDay() {
    String ended =
        "older | key | "
            + MGF1P
            + " | RSA | 2048 | 2020-12-31 | a test\n"
            + "content | content | http://www.w3.org/2009/xmlenc11#aes128-gcm | - | - | - | x";
    SecurityPolicy policy =
        new SecurityPolicy(AlgorithmPolicy.parse(ended), CertificateStatus.NEVER_REVOKED);

    EbmsError error = Signals.error(message(MGF1P, SHA1).sendTo(receiver(policy, OLDER)));

    assertThat(error.errorCode()).isEqualTo("EBMS:0103");
    assertThat(error.errorDetail()).contains("2020-12-31", "policy line older");
  }

  private static CraftedMessage message(String keyTransport, String digest) {
    CraftedMessage message = new CraftedMessage();
    message.encryption = new OlderEncryptor(keyTransport, digest)::encrypt;
    return message;
  }

  private ReceivingMsh receiver(SecurityPolicy policy, Set<OlderKeyTransport> accepted) {
    return TestGateway.receiver(
        directory,
        () -> List.of(TestPki.KR),
        policy,
        () -> accepting(accepted),
        reception,
        PackagingLimits.DEFAULT);
  }

  private static PModes accepting(Set<OlderKeyTransport> accepted) {
    return Legs.secured(
        TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE),
        security ->
            new Security(
                security.suite(),
                security.senderSigning(),
                security.receiverSigning(),
                security.receiverEncryption(),
                accepted));
  }
}
