// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crossborder.gateway.evidence.EvidenceCheck.Result;
import org.crossborder.gateway.evidence.EvidenceVerification.Verdict;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.Validator;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages that somebody made to harm the verifier, or to deceive it. */
class HostilePackageTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final PackageLimits LIMITS = new PackageLimits(4 << 20);
  private static final byte[] TYPE = "application/vnd.etsi.asic-e+zip".getBytes(US_ASCII);
  private static final EvidenceVerifier VERIFIER =
      new EvidenceVerifier(Validator.create(), LIMITS, ValidationData.NONE);

  static Stream<Arguments> packages() {
    byte[] good = StoredZip.write(files("document/part-1.xml"), NOW);
    byte[] encrypted = good.clone();
    encrypted[6] |= 1; // general purpose flag of the first local header
    encrypted[directory(good) + 8] |= 1;
    return Stream.of(
        Arguments.of("no archive", "nothing".getBytes(US_ASCII)),
        Arguments.of("nothing at all", new byte[0]),
        Arguments.of("a bomb", deflated(new byte[3 << 20])),
        Arguments.of("a path out", StoredZip.write(files("../../etc/passwd"), NOW)),
        Arguments.of("an absolute path", StoredZip.write(files("/etc/passwd"), NOW)),
        Arguments.of("one name twice", twice()),
        Arguments.of("names that differ in case", StoredZip.write(files("a.xml", "A.xml"), NOW)),
        Arguments.of("encrypted", encrypted),
        Arguments.of("more files than any package has", StoredZip.write(many(), NOW)),
        Arguments.of("more bytes than are read", new byte[LIMITS.bytes() + 1]),
        Arguments.of("no seal", good));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  void isRefusedWithASentence(String name, byte[] evidence) {
    EvidenceVerification found = VERIFIER.verify(evidence, new byte[0], NOW);
    assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(found.document()).as("nothing of it is believed").isNull();
    assertThat(found.checks())
        .filteredOn(check -> check.result() == Result.FAILS)
        .isNotEmpty()
        .allSatisfy(check -> assertThat(check.sentence()).hasSizeGreaterThan(20));
  }

  /** Sealed as it should be, by somebody whom nobody has registered. */
  @Test
  void aManifestOfLiesIsRefusedThoughItsSealHolds() {
    SealingAuthority anybody = SealingAuthority.ec("XX");
    PackageSeal seal =
        new PackageSeal(
            now -> new PartyKey(anybody.key(), anybody.certificate()), Optional.empty(), LIMITS);
    for (String manifest :
        List.of(
            "{}", "not JSON", "[".repeat(100_000), "{\"format\":" + "9".repeat(100_000) + "}")) {
      byte[] evidence =
          seal.seal(
              List.of(new PackagedFile(EvidenceManifest.FILE, manifest.getBytes(US_ASCII))), NOW);
      EvidenceVerification found = VERIFIER.verify(evidence, new byte[0], NOW);
      assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
      assertThat(found.checks())
          .filteredOn(check -> check.result() == Result.FAILS)
          .extracting(EvidenceCheck::file)
          .containsOnly(EvidenceManifest.FILE);
    }
  }

  private static List<PackagedFile> files(String... names) {
    return Stream.concat(
            Stream.of(new PackagedFile("mimetype", TYPE)),
            Stream.of(names).map(name -> new PackagedFile(name, new byte[] {1})))
        .toList();
  }

  private static List<PackagedFile> many() {
    return files(
        Stream.iterate(0, i -> i + 1).limit(2_001).map(i -> "f" + i).toArray(String[]::new));
  }

  private static byte[] deflated(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(StoredZip.stored(new PackagedFile("mimetype", TYPE), NOW));
      zip.write(TYPE);
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** The second name is made the first one's, in both places where it stands. */
  private static byte[] twice() {
    byte[] zip = StoredZip.write(files("document/part-1.xml", "document/part-2.xml"), NOW);
    String text = new String(zip, ISO_8859_1);
    return text.replace("part-2", "part-1").getBytes(ISO_8859_1);
  }

  private static int directory(byte[] zip) {
    return new String(zip, ISO_8859_1).indexOf("PK\u0001\u0002");
  }
}
