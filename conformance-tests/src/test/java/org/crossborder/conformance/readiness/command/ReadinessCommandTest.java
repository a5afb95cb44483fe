// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.List;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.checklist.Aspect;
import org.crossborder.conformance.readiness.store.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From nothing to a signed report and a plan, on the command line. */
class ReadinessCommandTest {
  private static final AnswerKey WINDOW = new AnswerKey("B2.1", "state", Aspect.PRACTICE);

  @TempDir Path folder;
  private String said = "";

  @BeforeEach
  void begin() {
    assertThat(run("init", "--party", "Examplia", "--agency", "customs=Customs Service")).isZero();
    assertThat(said).contains("73 questions");
  }

  @Test
  void aSectionIsAnsweredOfflineAndMerged() throws Exception {
    export("b2.yaml");
    answer("b2.yaml", "reply: no", "Bo");
    assertThat(run("merge", file("b2.yaml"))).isZero();
    assertThat(said).contains("merged B2.1/state/practice", "1 answers merged");
    assertThat(run("merge", file("b2.yaml"))).as("again").isZero();
    assertThat(said).contains("0 answers merged");
    assertThat(Journal.open(home(), Clock.systemUTC()).now().version(WINDOW)).isEqualTo(1);
  }

  @Test
  void whatBothChangedIsDecidedBySomebody() throws Exception {
    export("mine.yaml");
    export("theirs.yaml");
    answer("mine.yaml", "reply: no", "Bo");
    answer("theirs.yaml", "reply: partially", "Chen");
    assertThat(run("merge", file("theirs.yaml"))).isZero();

    assertThat(run("merge", file("mine.yaml"))).isEqualTo(1);
    assertThat(said).contains("CONFLICT B2.1/state/practice", "NO", "PARTIALLY", "Chen", "Nothing");
    assertThat(Journal.open(home(), Clock.systemUTC()).now().version(WINDOW)).isEqualTo(1);

    assertThat(run("merge", file("mine.yaml"), "--take", "B2.1/state/practice=kept")).isZero();
    assertThat(said).contains("0 answers merged");
    assertThat(run("merge", file("mine.yaml"), "--take", "B2.1/state/practice=file")).isZero();
    assertThat(said).contains("1 answers merged");
  }

  @Test
  void aFileWithMistakesSaysWhereAndChangesNothing() throws Exception {
    export("b2.yaml");
    answer("b2.yaml", "reply: perhaps", "Bo");
    assertThat(run("merge", file("b2.yaml"))).isEqualTo(4);
    assertThat(said).containsPattern("b2.yaml:\\d+:\\d+: perhaps is not known here");
  }

  @Test
  void gapsAreClosedInThoughtPlannedAndReportedUnderASignature() throws Exception {
    export("b2.yaml");
    answer("b2.yaml", "reply: no", "Bo");
    run("merge", file("b2.yaml"));
    assertThat(run("what-if", "B2.1/state/practice")).isZero();
    assertThat(said)
        .contains("Before: in place 0, partly 0, missing 1, open 2")
        .contains("After: in place 1, partly 0, missing 0, open 2");
    assertThat(run("what-if", "B2.2/state/practice")).isEqualTo(3);

    assertThat(run("plan", "--closes", "B2.1/state/practice", "--what", "A pilot")).isZero();
    assertThat(said).contains("1. A pilot", "owner MISSING", "Gaps without an action: 0");
    assertThat(run("plan", "--action", "1", "--owner", "CIO", "--due", "2027-01-31")).isZero();
    assertThat(said).contains("owner CIO; by 2027-01-31");

    Files.writeString(folder.resolve("law.pdf"), "a law");
    assertThat(run("attach", "B2.1/state/practice", file("law.pdf"))).isZero();

    signWith();
    for (String format : List.of("json", "csv", "html", "docx", "pdf")) {
      assertThat(
              run(
                  "report",
                  "--format",
                  format,
                  "--language",
                  "ru",
                  "--output",
                  file("report." + format),
                  "--sign-with",
                  file("key.p12"),
                  "--password-file",
                  file("password")))
          .as(said)
          .isZero();
      assertThat(verify(format)).as(said).isZero();
    }
    assertThat(said).contains("CN=Accession office");
    Files.writeString(folder.resolve("report.csv"), " ", java.nio.file.StandardOpenOption.APPEND);
    assertThat(verify("csv")).isEqualTo(1);
    assertThat(run("compare", "--with", "2999-01-01")).isZero();
    assertThat(said).contains("Nothing has changed");
    assertThat(run("compare", "--with", "2020-01-01")).isEqualTo(3);
  }

  @Test
  void aChecklistIsWrittenAndChecked() throws Exception {
    assertThat(run("checklist", "--write", file("own"))).isZero();
    String own = file("own/checklist.yaml");
    assertThat(run("checklist", "--checklist", own)).isZero();
    assertThat(said).contains("29 sections, 73 questions");
    Files.writeString(Path.of(own), Files.readString(Path.of(own)).replace("mark: F", "mark: X"));
    assertThat(run("checklist", "--checklist", own)).isEqualTo(1);
    assertThat(said).containsPattern("checklist.yaml:\\d+:\\d+: X is not known");
  }

  private int verify(String format) {
    return run("verify", file("report." + format), "--certificate", file("signer.pem"));
  }

  /** Makes a key as an accession office would, with the JDK's own tool. */
  private void signWith() throws Exception {
    Files.writeString(folder.resolve("password"), "secret12\n");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Accession office",
                "-alias",
                "report",
                "-storetype",
                "PKCS12",
                "-storepass",
                "secret12",
                "-keystore",
                file("key.p12"))
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store =
        KeyStore.getInstance(folder.resolve("key.p12").toFile(), "secret12".toCharArray());
    Certificate certificate = store.getCertificate("report");
    Files.write(folder.resolve("signer.pem"), certificate.getEncoded());
  }

  private void export(String name) {
    assertThat(run("export-section", "B2", "--language", "fr", "--output", file(name))).isZero();
  }

  /** As a person does with an editor: the first reply of the file. */
  private void answer(String name, String reply, String respondent) throws Exception {
    Path file = folder.resolve(name);
    assertThat(Files.readString(file))
        .contains("# B2.1 Le guichet unique permet-il", "# reply: yes, partially, no");
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("reply:\n", reply + "\n")
            .replaceFirst("respondent: \"\"", "respondent: \"" + respondent + "\""));
  }

  private Path home() {
    return folder.resolve("home");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... arguments) {
    StringWriter words = new StringWriter();
    CommandLine line =
        new CommandLine(new ReadinessCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExitCodeExceptionMapper(fault -> 4)
            .setExecutionExceptionHandler(
                (fault, command, parsed) -> {
                  command.getErr().println(fault.getMessage());
                  return 4;
                })
            .setParameterExceptionHandler(
                (mistake, all) -> {
                  mistake.getCommandLine().getErr().println(mistake.getMessage());
                  return 3;
                });
    line.setOut(new PrintWriter(words, true));
    line.setErr(new PrintWriter(words, true));
    java.util.ArrayList<String> all = new java.util.ArrayList<>(List.of(arguments));
    if (!arguments[0].equals("verify")) {
      all.addAll(List.of("--home", home().toString()));
    }
    int code = line.execute(all.toArray(String[]::new));
    said = words.toString();
    return code;
  }
}
