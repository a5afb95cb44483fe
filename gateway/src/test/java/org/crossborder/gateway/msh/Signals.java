// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.security.SignatureVerifier;

/** Reads signals that KR's gateway answered with; each must be signed by it. */
public final class Signals {
  private Signals() {}

  public static SignalMessage signedByKr(byte[] bytes) {
    try {
      Envelope envelope = Envelope.of(EnvelopeXml.parse(bytes));
      new SignatureVerifier()
          .verify(
              envelope,
              List.of(),
              List.of(TestPki.KR.certificate()),
              AlgorithmSuite.COMMON_1_15,
              Instant.now());
      return (SignalMessage) MessagingReader.read(envelope.messaging());
    } catch (Exception e) {
      throw new AssertionError("No signed signal", e);
    }
  }

  public static EbmsError error(Answer answer) {
    SignalMessage signal = signedByKr(answer.envelope());
    assertThat(signal.errors()).hasSize(1);
    requireReadable(signal.errors().get(0));
    return signal.errors().get(0);
  }

  /** For a person at the partner's: sentences, and nothing of our insides. */
  private static void requireReadable(EbmsError error) {
    assertThat(error.shortDescription())
        .isEqualTo(ErrorCode.of(error.errorCode()).orElseThrow().shortDescription());
    assertThat(error.errorDetail())
        .hasSizeGreaterThan(15)
        .matches("(?s)(\\p{Lu}|https?:|eb:|mf:).*")
        .doesNotContain("Exception", "null", "org.crossborder");
  }
}
