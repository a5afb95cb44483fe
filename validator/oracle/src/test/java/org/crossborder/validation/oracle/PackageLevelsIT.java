// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Containers, signed messages and PDFs at every level: what is sealed and augmented here passes
 * here and in DSS at its level, and so does what DSS signs.
 */
class PackageLevelsIT {
  private static final Instant NOW = Instant.now();
  private static final Hierarchy HIERARCHY = new Hierarchy(NOW);
  private static final String TSA = HIERARCHY.timestamps().serve();
  private static final Seal SEAL = HIERARCHY.seal(KeyKind.P_256);
  private static final List<String> LEVELS = List.of("T", "LT", "LTA");
  private static final DSSDocument CERTIFICATE =
      new InMemoryDocument(
          TradeDocument.CERTIFICATE_OF_ORIGIN.text().getBytes(UTF_8), "certificate.xml");
  private static final DSSDocument NOTE =
      new InMemoryDocument("An attachment".getBytes(UTF_8), "an attached note.txt");
  private static final DSSDocument PDF = new InMemoryDocument(PackagesIT.pdf(), "certificate.pdf");
  private static final List<DSSDocument> ONE = List.of(CERTIFICATE);
  private static final List<DSSDocument> TWO = List.of(CERTIFICATE, NOTE);

  @TempDir private static Path folder;

  /** A signed document, and the level that it ought to have. */
  private record Signed(Path file, SignatureLevel level) {}

  private static final Map<String, Signed> SIGNED = new LinkedHashMap<>();
  private static final Map<String, OurReport> REPORTS = new LinkedHashMap<>();

  @BeforeAll
  static void signAndValidate() throws IOException {
    sealHere();
    for (String level : LEVELS) {
      signInDss(level);
    }
    List<OurReport> reports =
        OurValidation.ofFiles(
                SIGNED.values().stream().map(Signed::file).toList(),
                Instant.now(),
                "certificate-of-origin",
                Options.trusting(HIERARCHY, Instant.now(), folder))
            .reports();
    List<String> names = List.copyOf(SIGNED.keySet());
    for (int i = 0; i < names.size(); i++) {
      REPORTS.put(names.get(i), reports.get(i));
    }
  }

  static Set<String> names() {
    return SIGNED.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void passesHereAtItsLevel(String name) {
    OurReport report = REPORTS.get(name);
    assertThat(report.brokenRules()).isEmpty();
    assertThat(report.indication()).isEqualTo("TOTAL_PASSED");
    assertThat(SIGNED.get(name).level().name()).endsWith("_BASELINE_" + report.level());
    assertThat(report.coversWholeDocument()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("names")
  void passesInDssAtItsLevel(String name) throws IOException {
    Signed signed = SIGNED.get(name);
    SimpleReport report =
        new DssValidation(HIERARCHY).validate(Files.readAllBytes(signed.file()), Instant.now());
    String id = report.getFirstSignatureId();
    assertThat(report.getAdESValidationErrors(id)).extracting(Message::getValue).isEmpty();
    assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
    if (!name.startsWith("DSS")) { // which takes less with it if it knows the CA of who signs CRLs
      assertThat(report.getSignatureFormat(id)).isEqualTo(signed.level());
    }
    assertThat(report.getSignatureTimestamps(id))
        .isNotEmpty()
        .allSatisfy(stamp -> assertThat(stamp.getIndication()).isEqualTo(Indication.PASSED));
  }

  private static void sealHere() throws IOException {
    List<String> xades = List.of("--form", "XADES");
    List<String> cades = List.of("--form", "CADES");
    Map<Path, String> sealed = new LinkedHashMap<>();
    sealed.put(container("e-xades.asice", TWO, xades), "XAdES");
    sealed.put(container("e-cades.asice", TWO, cades), "CAdES");
    sealed.put(container("s-xades.asics", ONE, xades), "XAdES");
    sealed.put(container("s-cades.asics", ONE, cades), "CAdES");
    sealed.put(alone("certificate.xml.p7m", CERTIFICATE, cades), "CAdES");
    sealed.put(alone("certificate.pdf", PDF, List.of()), "PAdES");
    for (String level : LEVELS) {
      augment(List.copyOf(sealed.keySet()), folder.resolve(level), level);
      sealed.forEach((file, format) -> raised(file, format, level));
    }
    augment(
        sealed.keySet().stream().map(file -> in("LTA", file)).toList(),
        folder.resolve("LTA-again"),
        "LTA");
    sealed.forEach((file, format) -> put("LTA-again", file, format, "LTA"));
    List<String> atOnce = new ArrayList<>(cades);
    atOnce.addAll(Options.raising("LTA", HIERARCHY, TSA, folder));
    put("at once", container("at-once.asice", TWO, atOnce), "CAdES", "LTA");
  }

  private static Path container(String name, List<DSSDocument> files, List<String> options)
      throws IOException {
    Path container = folder.resolve(name);
    seal(files, options, List.of("--container", container.toString()));
    return container;
  }

  private static Path alone(String name, DSSDocument file, List<String> options)
      throws IOException {
    Path out = Files.createDirectories(folder.resolve("alone"));
    seal(List.of(file), options, List.of("--out", out.toString()));
    return out.resolve(name);
  }

  private static void seal(List<DSSDocument> files, List<String> options, List<String> place)
      throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(place);
    OurSeals.sealTogether(SEAL, files, all, folder.resolve("plain"));
  }

  private static void augment(List<Path> files, Path out, String level) {
    List<String> arguments = new ArrayList<>(List.of("augment", "--out", out.toString()));
    files.forEach(file -> arguments.add(file.toString()));
    arguments.addAll(Options.raising(level, HIERARCHY, TSA, folder));
    assertThat(ValidatorProgram.run(arguments).exitCode()).isZero();
  }

  private static Path in(String level, Path file) {
    return folder.resolve(level).resolve(file.getFileName());
  }

  private static void raised(Path file, String format, String level) {
    put("here, " + level, in(level, file), format, level);
  }

  private static void put(String name, Path file, String format, String level) {
    Path place = name.equals("LTA-again") ? in(name, file) : file;
    SIGNED.put(
        name + ", " + file.getFileName(),
        new Signed(place, SignatureLevel.valueOf(format + "_BASELINE_" + level)));
  }

  private static void signInDss(String level) throws IOException {
    DssPackages dss = DssPackages.above(SEAL, NOW, level, HIERARCHY);
    foreign(level, "XAdES", "ASiC-E", dss.xades(ASiCContainerType.ASiC_E, TWO));
    foreign(level, "CAdES", "ASiC-E", dss.cades(ASiCContainerType.ASiC_E, TWO));
    foreign(level, "XAdES", "ASiC-S", dss.xades(ASiCContainerType.ASiC_S, ONE));
    foreign(level, "CAdES", "ASiC-S", dss.cades(ASiCContainerType.ASiC_S, ONE));
    foreign(level, "CAdES", "attached", dss.attached(CERTIFICATE));
    foreign(level, "PAdES", "PDF", dss.pades(PDF));
  }

  private static void foreign(String level, String format, String how, byte[] signed)
      throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "dss", ".bin"), signed);
    SIGNED.put(
        "DSS, " + level + ", " + how + " with " + format,
        new Signed(file, SignatureLevel.valueOf(format + "_BASELINE_" + level)));
  }
}
