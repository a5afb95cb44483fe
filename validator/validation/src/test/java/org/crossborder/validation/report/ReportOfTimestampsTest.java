// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.signature.StampedDocuments.AUTHORITY;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.TrustFixture;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.XadesAugmentation;
import org.crossborder.validation.signature.XadesSealer;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader learns of what level a signature is, and what each time-stamp proves. */
class ReportOfTimestampsTest {
  private static final SealingAuthority BD = SealingAuthority.ec("BD");
  private static final Instant NOW = STAMPED.plusSeconds(600);

  @Test
  void eachTimestampSaysWhatItProves() throws Exception {
    String page = page(BaselineLevel.LTA, AUTHORITY.trustedAt(NOW), Language.EN);
    assertThat(page)
        .contains("XAdES-B-LTA: signed and time-stamped")
        .contains("by C=BD,O=Time Service,CN=Time-stamping unit")
        .contains("Proved to have existed then: the signature.")
        .contains("Proved to have existed then: the document, the signature, and all")
        .doesNotContain("It proves nothing");
    assertThat(text(BaselineLevel.T, AUTHORITY.trustedAt(NOW)))
        .contains("XAdES-B-T: signed, and a trusted time-stamp proves by when");
  }

  @Test
  void anUntrustedOneProvesNothingAndNamesTheRule() throws Exception {
    assertThat(page(BaselineLevel.LTA, TimestampTrust.NONE, Language.EN))
        .contains("XAdES-B-B: signed; only the signer says when")
        .contains("It proves nothing: rule SG-23")
        .doesNotContain("Proved to have existed then", "Proved to exist");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void isToldInEveryLanguage(Language language) throws Exception {
    String page = page(BaselineLevel.LTA, AUTHORITY.trustedAt(NOW), language);
    assertThat(page).contains("XAdES-B-LTA", "CN=Time-stamping unit");
    if (language != Language.EN) {
      assertThat(page).doesNotContain("Time-stamp</th>", "Proved to", "signed and");
    }
  }

  private static String page(BaselineLevel level, TimestampTrust trust, Language language)
      throws IOException, InterruptedException {
    return ReportHtml.write("c.xml", report(level, trust), language);
  }

  private static String text(BaselineLevel level, TimestampTrust trust)
      throws IOException, InterruptedException {
    return ReportText.write("c.xml", report(level, trust));
  }

  private static ValidationReport report(BaselineLevel level, TimestampTrust trust)
      throws IOException, InterruptedException {
    byte[] sealed =
        new XadesSealer()
            .seal(Examples.certificate().getBytes(UTF_8), BD.key(), BD.chain(), Examples.NOW);
    ValidationData data =
        new ValidationData(
            List.of(),
            List.of(
                BD.revocationList(STAMPED.plusSeconds(60)),
                AUTHORITY.revocationList(STAMPED.plusSeconds(60))));
    byte[] raised = new XadesAugmentation(AUTHORITY.at(STAMPED), data).raise(sealed, level);
    return Validator.create()
        .validate(
            raised,
            ValidationContext.claimed(
                "KR", null, "import-clearance", null, NOW, TrustFixture.recognising(BD), trust));
  }
}
