// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.gateway.command.VerifyEvidenceCommand;
import org.crossborder.validation.signature.timestamp.TimestampAuthority;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * Packages that were made once and are never made again: each later version of the gateway must
 * verify them, as a court's copy would ask it to. {@code -Dgolden.write=true} with
 * EvidenceVerificationTest makes others, which is right only if no package of this form was ever
 * given to anybody.
 */
class GoldenEvidenceTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/evidence");

  static {
    // As the application does for every command, before Santuario is loaded.
    System.setProperty("org.apache.xml.security.ignoreLineBreaks", "true");
  }

  @TempDir Path folder;

  /** With the time as of which each is verified, for ever. */
  @ParameterizedTest
  @CsvSource({
    "lta, made, VALID",
    "b, made, VALID",
    "renewed, 2035-01-01T00:00:00Z, VALID",
    "lta, 2035-01-01T00:00:00Z, INDETERMINATE"
  })
  void whatWasMadeOnceVerifiesForEver(String name, String at, String verdict) throws Exception {
    Run run = verify(GOLDEN.resolve(name + ".asice"), at);
    assertThat(run.out()).startsWith(verdict);
    assertThat(run.exit()).isEqualTo(verdict.equals("VALID") ? 0 : 2);
  }

  @ParameterizedTest
  @CsvSource({
    "lta, document/envelope.xml",
    "b, document/receipt.xml",
    "renewed, report/report.json",
    "b, acknowledgement-1/part-1.xml"
  })
  void oneChangedByteIsNamed(String name, String file) throws Exception {
    byte[] changed = Files.readAllBytes(GOLDEN.resolve(name + ".asice"));
    Matcher header =
        Pattern.compile("(?s)PK\\x03\\x04.{26}" + Pattern.quote(file))
            .matcher(new String(changed, ISO_8859_1));
    assertThat(header.find()).isTrue();
    changed[header.end() + 100] ^= 1; // the content follows the name
    Run run = verify(Files.write(folder.resolve("changed.asice"), changed), "made");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).startsWith("INVALID").contains(file);
  }

  private record Run(int exit, String out) {}

  private static Run verify(Path file, String at) throws Exception {
    String made = Files.readString(GOLDEN.resolve("made.txt")).strip();
    StringWriter out = new StringWriter();
    int exit =
        new CommandLine(new VerifyEvidenceCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(
                file.toString(),
                "--root=" + GOLDEN.resolve("root.json"),
                "--time-stamps=" + GOLDEN.resolve(at.equals("made") ? "made" : "later"),
                "--at=" + (at.equals("made") ? made : at));
    return new Run(exit, out.toString());
  }

  /** Writes packages that were just made, and what it takes to verify them. */
  static void write(Map<String, byte[]> packages, byte[] root, List<TimestampAuthority> stamps)
      throws Exception {
    Instant made = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    authorities(GOLDEN.resolve("made"), stamps, made);
    authorities(GOLDEN.resolve("later"), stamps, Instant.parse("2035-01-01T00:00:00Z"));
    for (Map.Entry<String, byte[]> each : packages.entrySet()) {
      Files.write(GOLDEN.resolve(each.getKey() + ".asice"), each.getValue());
    }
    Files.write(GOLDEN.resolve("root.json"), root);
    Files.write(GOLDEN.resolve("made.txt"), (made + "\n").getBytes(UTF_8));
  }

  private static void authorities(Path directory, List<TimestampAuthority> stamps, Instant at)
      throws Exception {
    Files.createDirectories(directory);
    for (int i = 0; i < stamps.size(); i++) {
      Files.write(directory.resolve("time-ca-" + i + ".der"), stamps.get(i).ca().getEncoded());
      Files.write(
          directory.resolve("time-" + i + ".crl"),
          stamps.get(i).revocationList(at.minusSeconds(60)));
    }
  }
}
