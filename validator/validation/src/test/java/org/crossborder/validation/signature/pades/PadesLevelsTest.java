// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossborder.validation.signature.SealedDocuments.EC;
import static org.crossborder.validation.signature.SealedDocuments.RSA;
import static org.crossborder.validation.signature.StampedDocuments.AUTHORITY;
import static org.crossborder.validation.signature.StampedDocuments.LATER;
import static org.crossborder.validation.signature.StampedDocuments.NEXT;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;
import static org.crossborder.validation.signature.pades.StampedPdfs.NOW;
import static org.crossborder.validation.signature.pades.StampedPdfs.raise;
import static org.crossborder.validation.signature.pades.StampedPdfs.validate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.RsaPadding;
import org.crossborder.validation.signature.StampedDocuments;
import org.crossborder.validation.signature.TimestampKind;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.ValidatedTimestamp;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The level of a PDF is the one that was validated, and nothing else may follow its signature. */
class PadesLevelsTest {
  private static final byte[] LT = raise(BaselineLevel.LT);
  private static final byte[] LTA = raise(BaselineLevel.LTA);

  @ParameterizedTest
  @EnumSource(BaselineLevel.class)
  void eachLevelThatIsMadeIsValidated(BaselineLevel level) {
    ValidatedSignature signature = validate(raise(level), NOW, AUTHORITY.trustedAt(NOW));
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.formatAndLevel()).isEqualTo("PAdES-" + level);
    assertThat(signature.scope().wholeDocument()).isTrue();
    assertThat(signature.signingTime()).contains(Examples.NOW);
    assertThat(signature.timestamps())
        .allSatisfy(stamp -> assertThat(stamp.kind()).isEqualTo(TimestampKind.DOCUMENT));
  }

  @Test
  void aPackedPdfIsRaisedToo() {
    byte[] raised =
        raise(
            StampedPdfs.seal(true),
            BaselineLevel.LTA,
            AUTHORITY.at(STAMPED),
            StampedDocuments.data(STAMPED));
    assertThat(validate(raised, NOW, AUTHORITY.trustedAt(NOW)).formatAndLevel())
        .isEqualTo("PAdES-LTA");
  }

  @ParameterizedTest
  @EnumSource(value = BaselineLevel.class, names = "B", mode = EnumSource.Mode.EXCLUDE)
  void withoutTrustInItsAuthorityATimestampProvesNothing(BaselineLevel level) {
    ValidatedSignature signature = validate(raise(level), NOW, TimestampTrust.NONE);
    assertThat(signature.formatAndLevel()).isEqualTo("PAdES-B");
    assertThat(signature.bestSignatureTime()).isEqualTo(NOW);
  }

  @Test
  void aRenewedTimestampProtectsTheOnesBefore() {
    Instant now = Instant.parse("2029-06-01T00:00:00Z");
    byte[] renewed =
        raise(
            LTA,
            BaselineLevel.LTA,
            NEXT.at(LATER),
            new ValidationData(List.of(), List.of(AUTHORITY.revocationList(LATER))));
    TimestampTrust trust = StampedDocuments.trust(List.of(AUTHORITY, NEXT), now);
    ValidatedSignature signature = validate(renewed, now, trust);
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.formatAndLevel()).isEqualTo("PAdES-LTA");
    assertThat(signature.timestamps()).hasSize(3).allMatch(ValidatedTimestamp::passed);
    assertThat(signature.bestSignatureTime()).isEqualTo(STAMPED.plusSeconds(1));
    assertThat(validate(LTA, now, trust).passed()).isFalse();
  }

  static Stream<Arguments> added() {
    return Stream.of(
        row("a page after the store", revised(LT, d -> d.addPage(new PDPage())), "", "PD-05"),
        row("a page after the time-stamp", revised(LTA, d -> d.addPage(new PDPage())), "", "PD-05"),
        row(
            "a page, and a time-stamp over it",
            stampedOver(d -> d.addPage(new PDPage())),
            "",
            "PD-05"),
        row(
            "another title, and a time-stamp over it",
            stampedOver(PadesLevelsTest::retitled),
            "",
            "PD-05"),
        row(
            "a rotated page, and a time-stamp over it",
            stampedOver(PadesLevelsTest::rotated),
            "",
            "PD-05"),
        row("an empty revision after the store, which shows nothing", revised(LT, d -> {}), "LT"),
        row("one byte after the time-stamp", Arrays.copyOf(LTA, LTA.length + 1), "", "PD-05"),
        row("the store taken out of LT", revised(LT, PadesLevelsTest::withoutStore), "", "PD-05"),
        row("the store taken out of LTA", revised(LTA, PadesLevelsTest::withoutStore), "", "PD-05"),
        row("foreign revocation data in the store", withForeign(), "LT", "SG-31"),
        row("the store altered under the time-stamp", altered(), "T", "SG-17"),
        row("a time-stamp over other bytes", stampOfOther(), "B", "SG-17"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("added")
  void isRefusedForItsOwnReason(String name, byte[] pdf, String level, List<String> rules) {
    ValidatedSignature signature = validate(pdf, NOW, AUTHORITY.trustedAt(NOW));
    assertThat(signature.findings()).extracting(Finding::ruleId).containsAll(rules);
    assertThat(signature.passed()).isEqualTo(!level.isEmpty());
    assertThat(signature.validatedLevel().map(Enum::name).orElse("")).isEqualTo(level);
  }

  @Test
  void whatWouldBeRefusedIsNotSealedOrRaised() {
    byte[] active =
        PdfForge.document(
            false,
            document ->
                document
                    .getDocumentCatalog()
                    .setOpenAction(
                        new org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript("1")));
    PadesSealer sealer = new PadesSealer(RsaPadding.PSS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sealer.seal(active, RSA.key(), RSA.chain(), Examples.NOW))
        .withMessageContaining("JavaScript");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                sealer.seal(
                    PdfForge.document(false, d -> {}), EC.caKey(), EC.chain(), Examples.NOW));
    byte[] broken = revised(StampedPdfs.SEALED, d -> d.addPage(new PDPage()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PadesAugmentation(AUTHORITY.at(STAMPED), ValidationData.NONE)
                    .raise(broken, BaselineLevel.T, STAMPED));
  }

  private static Arguments row(String name, byte[] pdf, String level, String... rules) {
    return Arguments.of(name, pdf, level, List.of(rules));
  }

  private static byte[] revised(byte[] pdf, Consumer<PDDocument> change) {
    return PdfForge.revise(pdf, change);
  }

  /** A time-stamping authority stamps whatever it is given; that is nobody's signature. */
  private static byte[] stampedOver(Consumer<PDDocument> change) {
    try {
      return PdfRevision.timestamped(
          revised(StampedPdfs.SEALED, change), AUTHORITY.at(STAMPED)::timestamp);
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void retitled(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setString(COSName.LANG, "en-GB");
  }

  private static void rotated(PDDocument document) {
    document.getPage(0).setRotation(90);
    document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
  }

  private static void withoutStore(PDDocument document) {
    document.getDocumentCatalog().getCOSObject().removeItem(SecurityStore.DSS);
  }

  private static byte[] withForeign() {
    return revised(
        LT,
        document -> {
          try {
            new SecurityStoreWriter(document)
                .add(
                    new ValidationData(
                        List.of(), List.of(SealingAuthority.ec("KR").revocationList(NOW))));
          } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** Another name of the list, so that it is lost to readers, in a file of the same length. */
  private static byte[] altered() {
    String text = new String(LTA, StandardCharsets.ISO_8859_1);
    return text.replaceFirst("/CRLs", "/CRLz").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] stampOfOther() {
    try {
      return PdfRevision.timestamped(
          StampedPdfs.SEALED,
          covered -> AUTHORITY.at(STAMPED).timestamp(Arrays.copyOf(covered, 10)));
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
