// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.TrustFixture;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.XadesSealer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of report follows the schema that describes it, and a wrong one does not. */
class ReportSchemaTest {
  private static final SealingAuthority BD = SealingAuthority.rsa("BD");
  private static final TrustedSnapshot TRUST = TrustFixture.recognising(BD);
  private static final Validator VALIDATOR = Validator.create();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ReportJson.class.getResourceAsStream("report.schema.json"));

  static Stream<Arguments> reports() {
    String certificate = Examples.certificate();
    String sealed = seal(certificate, BD);
    return Stream.of(
        Arguments.of("ACCEPT", report(sealed, TRUST)),
        Arguments.of(
            "ACCEPT_WITH_WARNINGS", report(seal(certificate.replace(">SG<", ">XQ<"), BD), TRUST)),
        Arguments.of("HOLD", report(sealed, null)),
        Arguments.of("REJECT", report(sealed.replace(">12000<", ">12001<"), TRUST)),
        Arguments.of("REJECT", report(seal(certificate, SealingAuthority.rsa("BD")), TRUST)),
        Arguments.of("REJECT", report(seal(Examples.text("packing-list.xml"), BD), TRUST)),
        Arguments.of("REJECT", report(certificate, TRUST)),
        Arguments.of("REJECT", report("<order/>", TRUST)),
        Arguments.of("REJECT", report("no XML", null)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyReportFollowsTheSchema(String decision, String report) {
    assertThat(report).startsWith("{\"decision\":\"" + decision + "\"");
    assertThat(SCHEMA.validate(report, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itFollowsTheSchemaInEveryLanguage(Language language) {
    String report =
        new String(ReportJson.write(validate(Examples.certificate(), TRUST), language), UTF_8);
    assertThat(SCHEMA.validate(report, InputFormat.JSON)).isEmpty();
    assertThat(report)
        .contains("\"language\":\"" + language.tag() + "\"")
        .contains("The document carries no seal.", "单证没有电子印章。");
  }

  /** The clause of an arrangement that does not apply grants nothing. */
  @Test
  void noClauseIsNamedForADocumentThatIsNotRecognised() {
    String sealed = seal(Examples.certificate(), BD);
    assertThat(report(sealed, TRUST)).contains("\"clause\":\"");
    String suspended = report(sealed, TrustFixture.recognising(BD, 3, ArrangementStatus.SUSPENDED));
    assertThat(suspended).contains("NOT_RECOGNISED");
    assertThat(suspended.substring(0, suspended.indexOf("\"sha256\"")))
        .doesNotContain("\"clause\"");
  }

  @Test
  void theSchemaIsNotBlind() {
    String report = report(Examples.certificate(), TRUST);
    assertThat(SCHEMA.validate(report.replace("REJECT", "MAYBE"), InputFormat.JSON)).isNotEmpty();
    assertThat(SCHEMA.validate(report.replace("\"layers\"", "\"tiers\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(SCHEMA.validate(report.replace("\"remedy\"", "\"cure\""), InputFormat.JSON))
        .isNotEmpty();
  }

  private static String report(String document, @Nullable TrustedSnapshot trust) {
    return new String(ReportJson.write(validate(document, trust)), UTF_8);
  }

  private static ValidationReport validate(String document, @Nullable TrustedSnapshot trust) {
    return VALIDATOR.validate(
        document.getBytes(UTF_8),
        ValidationContext.receipted("KR", "BD", Examples.NOW, Examples.NOW, trust));
  }

  private static String seal(String document, SealingAuthority by) {
    return new String(
        new XadesSealer().seal(document.getBytes(UTF_8), by.key(), by.chain(), Examples.NOW),
        UTF_8);
  }
}
