// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.report.ValidationReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstalledPacksTest {
  private static final Instant NOW = Examples.NOW;
  private static final String ID = "org.example.customs:permits:1.0.0";
  private static final LocalDate START = LocalDate.of(2026, 11, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path temp;
  private Path directory;
  private InstalledPacks packs;

  @BeforeEach
  void makeDirectory() {
    directory = temp.resolve("packs");
    packs =
        new InstalledPacks(directory, new PackSigners(Set.of(PermitPack.OPERATOR.certificate())));
  }

  @Test
  void aPackIsUsedOnceItIsSwitchedOn() throws IOException {
    install(PermitPack.files());
    assertThat(validate(PermitPack.PERMIT).layers().get(0).status()).isEqualTo(LayerStatus.INVALID);

    packs.switchOn(ID, new Validity(START, null), NOW);
    ValidationReport report = validate(PermitPack.PERMIT);
    assertThat(report.layers().subList(0, 4))
        .allSatisfy(layer -> assertThat(layer.status()).isEqualTo(LayerStatus.VALID));

    assertThat(validate(PermitPack.PERMIT.replace(">5<", ">0<")).findings())
        .extracting(Finding::ruleId)
        .contains("PM-01");
    assertThat(validate(PermitPack.PERMIT.replace("CTG", "XXX")).findings())
        .extracting(Finding::ruleId)
        .contains("PM-90");
    assertThat(validate(PermitPack.PERMIT.replace(">5<", ">five<")).findings())
        .extracting(Finding::ruleId)
        .contains("SC-01");
    assertThat(validate(PermitPack.PERMIT.replace("version=\"1\"", "version=\"2\"")).findings())
        .extracting(Finding::ruleId)
        .contains("SC-02");
  }

  @Test
  void theDayOfIssueDecides() throws IOException {
    install(PermitPack.files());
    packs.switchOn(ID, new Validity(START, LocalDate.of(2026, 12, 31)), NOW);
    assertThat(isKnown("2026-10-31")).isFalse();
    assertThat(isKnown("2026-11-01")).isTrue();
    assertThat(isKnown("2026-12-31")).isTrue();
    assertThat(isKnown("2027-01-01")).isFalse();

    packs.switchOff(ID, LocalDate.of(2026, 11, 15), NOW);
    assertThat(isKnown("2026-11-14")).isTrue();
    assertThat(isKnown("2026-11-15")).isFalse();
  }

  @Test
  void aDocumentWithoutADateIsJudgedByTheDayOfValidation() throws IOException {
    install(PermitPack.files());
    packs.switchOn(ID, new Validity(LocalDate.of(2026, 12, 1), null), NOW);
    String undated = PermitPack.PERMIT.replace("<Issued>2026-11-20</Issued>", "");
    assertThat(validate(undated).layers().get(0).status()).isEqualTo(LayerStatus.INVALID);
  }

  @Test
  void oneEditionFollowsAnother() throws IOException {
    install(PermitPack.files());
    Map<String, String> next = PermitPack.changed("rules/permit.sch", "gt 0", "gt 10");
    next.put("examples/permit.xml", PermitPack.PERMIT.replace(">5<", ">50<"));
    next.put(
        "rules/permit.examples.xml", next.get("rules/permit.examples.xml").replace(">5<", ">50<"));
    next.put("pack.xml", PermitPack.MANIFEST.replace("version=\"1.0.0\"", "version=\"2.0.0\""));
    install(next);
    packs.switchOn(ID, new Validity(START, LocalDate.of(2026, 11, 19)), NOW);
    assertThatThrownBy(
            () ->
                packs.switchOn("org.example.customs:permits:2.0.0", new Validity(START, null), NOW))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("same root element");
    packs.switchOn(
        "org.example.customs:permits:2.0.0", new Validity(LocalDate.of(2026, 11, 20), null), NOW);

    assertThat(validate(PermitPack.PERMIT).findings())
        .extracting(Finding::ruleId)
        .contains("PM-01");
    assertThat(validate(PermitPack.PERMIT.replace("2026-11-20", "2026-11-19")).findings())
        .extracting(Finding::ruleId)
        .doesNotContain("PM-01");
  }

  @Test
  void aDocumentOfTheLibraryIsNotTakenOver() throws IOException {
    install(
        PermitPack.changed(
            "pack.xml",
            "<documentType id=\"export-permit\"",
            "<documentType id=\"certificate-of-origin\""));
    assertThatThrownBy(() -> packs.switchOn(ID, new Validity(START, null), NOW))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("type of the same id");
  }

  @Test
  void whatIsNotSealedIsRefused() throws IOException {
    Path file = temp.resolve("plain.zip");
    Files.write(
        file, new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    assertThatThrownBy(() -> packs.install(file, NOW)).isInstanceOf(PackRefusedException.class);
    assertThat(packs.journal().events()).isEmpty();
  }

  @Test
  void whatAStrangerHasSealedIsRefused() {
    Path file = PermitPack.sealed(temp, PermitPack.files(), SealingAuthority.ec("BD"));
    assertThatThrownBy(() -> packs.install(file, NOW))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("None of the configured pack signers");
  }

  @Test
  void aSignersCertificateHasToBeValid() {
    Path file = PermitPack.sealed(temp, PermitPack.files(), PermitPack.OPERATOR);
    assertThatThrownBy(() -> packs.install(file, Instant.parse("2030-01-01T00:00:00Z")))
        .isInstanceOf(PackRefusedException.class);
  }

  /** A changed byte either breaks the seal, or says nothing, such as the time of an entry. */
  @Test
  void whatIsReadIsWhatWasSealed() throws IOException {
    Path file = PermitPack.sealed(temp, PermitPack.files(), PermitPack.OPERATOR);
    byte[] bytes = Files.readAllBytes(file);
    PackSigners signers = new PackSigners(Set.of(PermitPack.OPERATOR.certificate()));
    int refused = 0;
    for (int at = 0; at < bytes.length; at += 37) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      try {
        SealedPack opened = SealedPack.open(changed, signers, NOW);
        PermitPack.files()
            .forEach(
                (path, content) ->
                    assertThat(opened.files().read(path))
                        .hasValueSatisfying(
                            read ->
                                assertThat(read)
                                    .asString(StandardCharsets.UTF_8)
                                    .isEqualTo(content)));
      } catch (PackRefusedException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(bytes.length / 37 * 9 / 10);
  }

  @Test
  void whatIsAlteredLaterIsLeftOutAndTold() throws IOException {
    install(PermitPack.files());
    packs.switchOn(ID, new Validity(START, null), NOW);
    Path kept = directory.resolve(packs.journal().installed().get(0).sha256() + ".asice");
    Files.write(
        kept,
        Files.readAllBytes(PermitPack.sealed(temp, PermitPack.files(), SealingAuthority.ec("BD"))));

    LoadedPacks loaded = packs.load();
    assertThat(loaded.refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused.sentence()).contains("pack signers"));
    assertThat(loaded.packs().types().byId("export-permit")).isEmpty();

    Files.delete(kept);
    assertThat(packs.load().refused()).hasSize(1);
  }

  @Test
  void takingASignerFromTheListWithdrawsItsPacks() throws IOException {
    install(PermitPack.files());
    packs.switchOn(ID, new Validity(START, null), NOW);
    assertThat(new InstalledPacks(directory, PackSigners.NONE).load().refused()).hasSize(1);
  }

  @Test
  void removalKeepsTheRecord() throws IOException {
    install(PermitPack.files());
    packs.switchOn(ID, new Validity(START, null), NOW);
    assertThatThrownBy(() -> packs.remove(ID, TODAY, NOW))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageContaining("switch it off");
    packs.switchOff(ID, TODAY, NOW);
    packs.remove(ID, TODAY, NOW);

    PackJournal journal = packs.journal();
    assertThat(journal.installed()).isEmpty();
    assertThat(journal.events()).hasSize(4);
    assertThat(PackJournal.read(journal.write())).isEqualTo(journal);
    try (var left = Files.list(directory)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("journal.txt", "lock");
    }
  }

  @Test
  void aPackWithADefectIsNotInstalled() {
    Path file =
        PermitPack.sealed(
            temp,
            PermitPack.changed("codes/offices.csv", "DAC,Dhaka", "CTG,Dhaka"),
            PermitPack.OPERATOR);
    assertThatThrownBy(() -> packs.install(file, NOW))
        .isInstanceOf(PackRefusedException.class)
        .hasMessageStartingWith("codes/offices.csv:3:1: ");
  }

  @Test
  void aJournalThatIsNoneStopsEverything() throws IOException {
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve("journal.txt"), "2026-11-22T12:00:00Z trusted everything\n");
    assertThatThrownBy(packs::load).isInstanceOf(PackRefusedException.class);
  }

  /** Rules that reach outside break off; they read nothing, and such a pack is not installed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "doc('file:///etc/hostname')/* = 'x'",
        "unparsed-text('file:///etc/hostname') = ''",
        "exists(collection('file:///etc'))",
        "doc-available('file:///etc/fstab.xml')",
        "environment-variable('PATH')",
        "exists(available-environment-variables())",
        "unparsed-text-available('file:///etc/hostname')",
        "java.lang.System:exit(0)",
        "Q{java:java.lang.System}exit(0)",
        "exists(transform(map{'stylesheet-location': 'file:///etc/x.xsl'})?output)",
        "let $f := function($f) { 1 + $f($f) } return $f($f)"
      })
  void aRuleThatReachesOutsideBreaksOff(String reach) {
    Map<String, String> files =
        PermitPack.changed("rules/permit.sch", "number(p:Quantity) gt 0", reach);
    assertThat(PackCheck.check(PermitPack.inMemory(files)).defects()).isNotEmpty();
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    Path folder = PermitPack.folder(temp, PermitPack.files());
    Files.write(folder.resolve("zeros.csv"), new byte[30_000_000]);
    assertThatThrownBy(
            () ->
                SealedPack.seal(
                    folder, PermitPack.OPERATOR.key(), PermitPack.OPERATOR.chain(), NOW))
        .isInstanceOf(PackRefusedException.class);
  }

  private void install(Map<String, String> files) throws IOException {
    packs.install(PermitPack.sealed(temp, files, PermitPack.OPERATOR), NOW);
  }

  private boolean isKnown(String issued) throws IOException {
    return validate(PermitPack.PERMIT.replace("2026-11-20", issued)).layers().get(0).status()
        == LayerStatus.VALID;
  }

  private ValidationReport validate(String document) throws IOException {
    return Validator.create(IntakeLimits.DEFAULT, packs.load().packs())
        .validate(
            document.getBytes(StandardCharsets.UTF_8), ValidationContext.claimed("KR", NOW, null));
  }
}
