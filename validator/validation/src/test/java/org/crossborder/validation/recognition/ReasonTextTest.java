// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.language.Language.EN;
import static org.crossborder.validation.language.Language.FR;
import static org.crossborder.validation.language.Language.RU;
import static org.crossborder.validation.language.Language.ZH;

import java.util.stream.Stream;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.decision.Reason;
import org.crossborder.trust.decision.ReasonCode;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.TrustFixture;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.language.FourLanguages;
import org.crossborder.validation.signature.XadesSealer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the trust library decides is said in four languages, with the values it found. */
class ReasonTextTest {
  private static final SealingAuthority BD = SealingAuthority.rsa("BD");
  private static final SealingAuthority OTHER = SealingAuthority.rsa("BD");
  private static final TrustedSnapshot TRUST = TrustFixture.recognising(BD);
  private static final Validator VALIDATOR = Validator.create();

  static Stream<Arguments> refused() {
    String certificate = Examples.certificate();
    return Stream.of(
        Arguments.of(certificate, OTHER, "BD", TRUST),
        Arguments.of(certificate, BD, "MN", TRUST),
        Arguments.of(Examples.text("packing-list.xml"), BD, "BD", TRUST),
        Arguments.of(certificate, BD, "BD", null),
        Arguments.of(certificate, BD, "BD", trusting(1, ArrangementStatus.IN_FORCE)),
        Arguments.of(certificate, BD, "BD", trusting(3, ArrangementStatus.SUSPENDED)),
        Arguments.of(certificate, BD, "BD", trusting(3, ArrangementStatus.WITHDRAWN)),
        Arguments.of(certificate, BD, "BD", trusting(3, ArrangementStatus.PROPOSED)));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void realReasonsAreSaidWithoutEnglish(
      String document, SealingAuthority signer, String from, @Nullable TrustedSnapshot trust) {
    byte[] sealed =
        new XadesSealer()
            .seal(document.getBytes(UTF_8), signer.key(), signer.chain(), Examples.NOW);
    assertThat(
            VALIDATOR
                .validate(
                    sealed,
                    ValidationContext.receipted("KR", from, Examples.NOW, Examples.NOW, trust))
                .layer(Layer.RECOGNITION)
                .findings())
        .isNotEmpty()
        .allSatisfy(FourLanguages::assertTold)
        .extracting(Finding::message)
        .allSatisfy(message -> assertThat(message.in(FR)).doesNotContain("en anglais"));
  }

  @Test
  void timesAndCountriesAreSaidInTheReadersLanguage() {
    ReasonText text =
        ReasonText.of(
            new Reason(
                ReasonCode.ARRANGEMENT_SUSPENDED,
                "The arrangement 'Origin' between Bangladesh and Republic of Korea was suspended"
                    + " on 22 November 2026 12:00:00 UTC."));
    assertThat(text.in(EN)).contains("Bangladesh and Republic of Korea was suspended");
    assertThat(text.in(FR))
        .contains("(Bangladesh, République de Corée)", "22 novembre 2026 à 12:00:00 UTC");
    assertThat(text.in(RU)).contains("(Бангладеш, Республика Корея)", "22 ноября 2026 г.");
    assertThat(text.in(ZH)).contains("孟加拉国、大韩民国", "2026年11月22日");
  }

  @ParameterizedTest
  @EnumSource(ReasonCode.class)
  void anUnknownSentenceStandsBehindWhatItsCodeMeans(ReasonCode code) {
    ReasonText text = ReasonText.of(new Reason(code, "Something new."));
    FourLanguages.assertTold(text);
    assertThat(text.in(EN)).isEqualTo("Something new.");
    if (code != ReasonCode.NOTHING_LOADED) {
      assertThat(text.in(RU)).endsWith("Something new.");
    }
  }

  private static TrustedSnapshot trusting(int level, ArrangementStatus status) {
    return TrustFixture.recognising(BD, level, status);
  }
}
