// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.crossborder.validator.suite.SuiteReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import picocli.CommandLine;

class TestCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void ourOwnExamplesAreJudgedAsTheSuiteExpects() {
    assertThat(run("test", "src/test/suite/examples.json")).as(out.toString() + err).isZero();
    assertThat(out.toString()).contains("ok ").doesNotContain("differs");
  }

  @Test
  void eachDifferenceIsTold() throws Exception {
    assertThat(
            suite(
                """
                "decision": "ACCEPT", "layers": {"INTAKE": "VALID"}, "findings": ["CO-28"],
                "excludes": ["IN-01"]\
                """))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("decision: expected ACCEPT, is REJECT")
        .contains("INTAKE: expected VALID, is INVALID")
        .contains("expected and not found: CO-28")
        .contains("found and not expected: ");
  }

  @Test
  void differencesAreFailuresInTheXmlOfJUnit() throws Exception {
    Path junit = folder.resolve("junit.xml");
    suite("\"findings\": [\"CO-28\"]", "--junit", junit.toString(), "--language", "fr");

    assertThat(err.toString()).isEmpty();
    Element results =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(junit.toFile())
            .getDocumentElement();
    Element suite = (Element) results.getElementsByTagName("testsuite").item(0);
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(suite.getAttribute("tests") + suite.getAttribute("failures")).isEqualTo("11");
    assertThat(failure.getAttribute("message")).isEqualTo("attendu et non constaté : CO-28");
  }

  /** Whatever is lost or changed of an assertion file: it is read, or refused with its place. */
  @Test
  void changedBytesAreReadOrRefused() throws Exception {
    byte[] sound = Files.readAllBytes(Path.of("src/test/suite/examples.json"));
    Path file = folder.resolve("changed.json");
    for (int at = 0; at < sound.length; at += 7) {
      for (byte other : new byte[] {'"', '{', '}', '0', 0, (byte) 0xFF}) {
        byte[] changed = sound.clone();
        changed[at] = other;
        readOrRefused(file, changed);
      }
      readOrRefused(file, Arrays.copyOf(sound, at));
    }
  }

  private static void readOrRefused(Path file, byte[] bytes) throws Exception {
    Files.write(file, bytes);
    try {
      assertThat(SuiteReader.read(file, rule -> true).documents()).isNotEmpty();
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageStartingWith(file.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"decision\": \"PERHAPS\"",
        "\"excludes\": [\"CO-11\", \"NO-SUCH\"]",
        "\"fidnings\": []",
        "\"comment\": 1",
        "\"decision\": null"
      })
  void aSuiteThatCouldNotFailIsRefused(String assertion) throws Exception {
    assertThat(suite(assertion)).isEqualTo(4);
    assertThat(err.toString()).contains("suite.json").doesNotContain("\tat ");
  }

  private int suite(String assertion, String... options) throws Exception {
    Files.writeString(folder.resolve("broken.xml"), "no XML");
    Path suite = folder.resolve("suite.json");
    Files.writeString(
        suite,
        """
        // what a test expects
        {"suite": "s", "party": "KR", "documents": [{"document": "broken.xml", %s}]}\
        """
            .formatted(assertion));
    return run(
        Stream.concat(Stream.of("test", suite.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private int run(String... arguments) {
    CommandLine commandLine = ValidatorCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
