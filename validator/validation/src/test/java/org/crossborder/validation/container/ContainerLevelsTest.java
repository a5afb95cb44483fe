// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.container.Containers.AUTHORITY;
import static org.crossborder.validation.container.Containers.CERTIFICATE;
import static org.crossborder.validation.container.Containers.INVOICE;
import static org.crossborder.validation.signature.StampedDocuments.LATER;
import static org.crossborder.validation.signature.StampedDocuments.NEXT;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crossborder.validation.Examples;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.StampedDocuments;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampAuthority;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A container of each type and form is sealed, raised and validated at each level. */
class ContainerLevelsTest {
  private static final TimestampAuthority STAMPS = StampedDocuments.AUTHORITY;
  private static final Instant NOW = STAMPED.plusSeconds(3_600);

  static Stream<Arguments> everyKind() {
    return Stream.of(ContainerType.values())
        .flatMap(
            type ->
                Stream.of(SealForm.values())
                    .flatMap(
                        form ->
                            Stream.of(BaselineLevel.values())
                                .map(level -> Arguments.of(type, form, level))));
  }

  @ParameterizedTest(name = "{0} with {1} at {2}")
  @MethodSource("everyKind")
  void isValidatedAtItsLevel(ContainerType type, SealForm form, BaselineLevel level) {
    ContainerSignatures found = validate(raise(seal(type, form), level), NOW, STAMPS);
    assertThat(found.refusals()).isEmpty();
    assertThat(found.remarks()).isEmpty();
    ValidatedSignature signature = found.signatures().get(0);
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.level()).isEqualTo(level);
    assertThat(signature.scope().files()).contains(CERTIFICATE.name());
    assertThat(signature.timestamps())
        .hasSize(level == BaselineLevel.LTA ? 2 : level.ordinal() > 0 ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource(SealForm.class)
  void isArchivedAgainBeforeTheFirstAuthorityEnds(SealForm form) {
    Instant now = Instant.parse("2029-06-01T00:00:00Z");
    byte[] first = raise(seal(ContainerType.ASIC_E, form), BaselineLevel.LTA);
    byte[] renewed =
        raise(
            first,
            NEXT,
            LATER,
            new ValidationData(List.of(), List.of(STAMPS.revocationList(LATER))));
    ContainerSignatures found = validate(renewed, now, STAMPS, NEXT);
    assertThat(found.refusals()).isEmpty();
    ValidatedSignature signature = found.signatures().get(0);
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.level()).isEqualTo(BaselineLevel.LTA);
    assertThat(signature.timestamps()).hasSize(3);
    assertThat(validate(first, now, STAMPS, NEXT).signatures().get(0).passed()).isFalse();
  }

  static Stream<Arguments> altered() {
    byte[] archived = raise(seal(ContainerType.ASIC_E, SealForm.CADES), BaselineLevel.LTA);
    byte[] other = raise(Containers.seal(List.of(INVOICE)), BaselineLevel.T);
    return Stream.of(
        Arguments.of("the time-stamp taken out", without(archived, ".tst"), "AC-12"),
        Arguments.of(
            "the archive manifest taken out", without(archived, "ArchiveManifest.xml"), ""),
        Arguments.of(
            "the archive manifest altered",
            changed(archived, "ArchiveManifest.xml", text -> text + "\n"),
            "SG-17"),
        Arguments.of("a signature raised after it was archived", raisedAfter(archived), "SG-33"),
        Arguments.of("a container of XAdES, for comparison", other, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("altered")
  void isRefusedForItsOwnReason(String name, byte[] container, String rule) {
    ContainerSignatures found = validate(container, NOW, STAMPS);
    List<String> rules =
        Stream.concat(
                found.refusals().stream().map(refusal -> refusal.finding()),
                found.signatures().stream().flatMap(each -> each.findings().stream()))
            .map(Finding::ruleId)
            .toList();
    if (rule.isEmpty()) {
      assertThat(rules).isEmpty();
    } else {
      assertThat(rules).contains(rule);
    }
    assertThat(found.signatures()).noneMatch(each -> each.level() == BaselineLevel.LTA);
  }

  @Test
  void anAttachmentAlteredAfterArchivingFails() {
    byte[] archived = raise(Containers.SEALED, BaselineLevel.LTA);
    ContainerSignatures found =
        validate(changed(archived, INVOICE.name(), text -> text + "."), NOW, STAMPS);
    assertThat(found.signatures().get(0).passed()).isFalse();
    assertThat(found.signatures().get(0).findings())
        .extracting(Finding::ruleId)
        .containsExactly("SG-12");
  }

  private static byte[] seal(ContainerType type, SealForm form) {
    return new ContainerSealer()
        .seal(
            type,
            form,
            type == ContainerType.ASIC_S ? List.of(CERTIFICATE) : List.of(CERTIFICATE, INVOICE),
            AUTHORITY.key(),
            AUTHORITY.chain(),
            Examples.NOW);
  }

  private static byte[] raise(byte[] container, BaselineLevel level) {
    ValidationData data =
        new ValidationData(
            List.of(),
            List.of(
                AUTHORITY.revocationList(STAMPED.plusSeconds(60)),
                STAMPS.revocationList(STAMPED.plusSeconds(60))));
    return raise(container, STAMPS, STAMPED, data, level);
  }

  private static byte[] raise(
      byte[] container, TimestampAuthority stamps, Instant time, ValidationData data) {
    return raise(container, stamps, time, data, BaselineLevel.LTA);
  }

  private static byte[] raise(
      byte[] container,
      TimestampAuthority stamps,
      Instant time,
      ValidationData data,
      BaselineLevel level) {
    try {
      return new ContainerAugmentation(stamps.at(time), data).raise(container, level, time);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ContainerSignatures validate(
      byte[] container, Instant now, TimestampAuthority... trusted) {
    TimestampTrust trust = StampedDocuments.trust(List.of(trusted), now);
    return new ContainerSignatureValidation(IntakeLimits.DEFAULT)
        .validate(Containers.open(container), now, trust);
  }

  /** The archive manifest holds the digest of the signature as it was. */
  private static byte[] raisedAfter(byte[] archived) {
    byte[] other = raise(seal(ContainerType.ASIC_E, SealForm.CADES), BaselineLevel.LT);
    return ZipWriter.write(
        Containers.files(archived).stream()
            .map(
                file ->
                    AsicNames.isCades(file)
                        ? Containers.files(other).stream()
                            .filter(AsicNames::isCades)
                            .findFirst()
                            .orElseThrow()
                        : file)
            .toList(),
        NOW);
  }

  private static byte[] without(byte[] container, String suffix) {
    return ZipWriter.write(
        Containers.files(container).stream().filter(file -> !file.name().endsWith(suffix)).toList(),
        NOW);
  }

  private static byte[] changed(byte[] container, String suffix, UnaryOperator<String> change) {
    return ZipWriter.write(
        Containers.files(container).stream()
            .map(
                file ->
                    file.name().endsWith(suffix)
                        ? Containers.file(
                            file.name(),
                            change.apply(
                                new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8)))
                        : file)
            .toList(),
        NOW);
  }
}
