// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.validation.ExampleDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An auditor judges a recorded exchange, and a clerk a batch against what is known. */
class ExchangeCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path document;

  @BeforeEach
  void write() throws Exception {
    document = folder.resolve("certificate.xml");
    Files.write(document, ExampleDocuments.of("certificate-of-origin").orElseThrow());
  }

  @Test
  void aRecordOfTheExchangeIsJudged() throws Exception {
    assertThat(run("example", "exchange")).isZero();
    String exchange =
        out.toString()
            .replaceAll("9f86d08[0-9a-f]+", Fingerprint.sha256(Files.readAllBytes(document)));
    Path kept = Files.writeString(folder.resolve("kept.json"), exchange);
    Path broken =
        Files.writeString(
            folder.resolve("broken.json"),
            exchange
                .replace("\"registeredFor\": \"BD\"", "\"registeredFor\": \"MN\"")
                .replace("\"sent\": 120", "\"sent\": 121"));

    validate("--exchange", kept.toString(), "--format", "json");
    assertThat(out.toString())
        .contains("\"X01\":\"PASSED\"", "\"X05\":\"PASSED\"", "\"X11\":\"PASSED\"");
    validate("--exchange", broken.toString(), "--format", "json");
    assertThat(out.toString())
        .contains("\"X01\":\"PASSED\"", "\"X05\":\"FAILED\"", "\"X06\":\"FAILED\"")
        .contains("121 documents were sent, and 120 are accounted for");
    validate("--exchange", broken.toString(), "--language", "ru");
    assertThat(out.toString()).contains("зарегистрирован за другой Стороной");
    validate("--format", "json");
    assertThat(out.toString()).contains("\"X01\":\"NOT_APPLICABLE\"");
  }

  @Test
  void aMalformedRecordIsToldWithItsPlace() throws Exception {
    String record =
        """
        {
          "stage": "ENDED", "sender": "BD", "receiver": "KR",
          "reciept": { "at": "2026-11-22T11:01:00Z" }
        }
        """;
    Path wrong = Files.writeString(folder.resolve("wrong.json"), record);
    assertThat(validate("--exchange", wrong.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("wrong.json, line 4", "reciept").doesNotContain("\tat ");
  }

  @Test
  void oneExchangeIsOfOneDocument() throws Exception {
    Path exchange = Files.write(folder.resolve("exchange.json"), "{}".getBytes());
    Path second = Files.copy(document, folder.resolve("second.xml"));
    assertThat(validate(second.toString(), "--exchange", exchange.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--exchange tells of one document");
    assertThat(
            run("validate", "--party", "KR", "--watch", "" + folder, "--exchange", "" + exchange))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void documentsOfABatchMustNotContradictEachOther() throws Exception {
    Path batch = Files.createDirectory(folder.resolve("batch"));
    String certificate = Files.readString(document);
    Files.writeString(batch.resolve("a.xml"), certificate);
    Files.writeString(batch.resolve("b.xml"), certificate.replace(">12000<", ">12001<"));
    Files.writeString(batch.resolve("c.xml"), certificate);
    Files.writeString(batch.resolve("d.xml"), certificate.replace("0041873", "0041874"));

    run("validate", "" + batch, "--party", "KR", "--known", "" + batch, "--format", "json");

    assertThat(
            out.toString()
                .strip()
                .lines()
                .map(line -> line.replaceAll(".*\"D13\":\"(\\w+)\".*", "$1")))
        .containsExactly("PASSED", "FAILED", "PASSED", "PASSED");
    assertThat(out.toString())
        .contains("Another document of this issuer is known under the number");
  }

  @Test
  void theRulesAreListedAndExplained() {
    run("rules");
    for (String rule : new String[] {"D13", "X01", "X11", "P01", "P02", "P04"}) {
      assertThat(out.toString().lines()).anyMatch(line -> line.startsWith(rule + " "));
    }
    assertThat(run("explain", "X07")).isZero();
    assertThat(out.toString())
        .contains("Art. 5(b)", "\"code\": \"CO-28\"", "\"code\": \"ELECTRONIC_DOCUMENT\"");
  }

  private int validate(String... further) {
    String[] arguments = new String[further.length + 4];
    arguments[0] = "validate";
    arguments[1] = document.toString();
    arguments[2] = "--party";
    arguments[3] = "KR";
    System.arraycopy(further, 0, arguments, 4, further.length);
    return run(arguments);
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine commandLine = ValidatorCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
