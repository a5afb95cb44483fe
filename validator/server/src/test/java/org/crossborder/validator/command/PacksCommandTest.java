// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksCommandTest {
  @TempDir Path directory;
  private PackOperator bench;

  @BeforeEach
  void sitDown() throws Exception {
    bench = new PackOperator(directory);
  }

  @Test
  void aPackIsCheckedSealedInstalledSwitchedOnAndRemoved() throws Exception {
    assertThat(bench.run("packs", "check", bench.folder().toString())).isZero();
    Path sealed = bench.sign("operator");
    assertThat(bench.packs("install", sealed.toString())).as(bench.err()).isZero();
    assertThat(bench.packs("list")).isZero();
    assertThat(bench.out()).contains("org.example.customs:permits:1.0.0").contains("off");

    assertThat(bench.packs("switch-on", "org.example.customs:permits", "--from", "2026-11-01"))
        .as(bench.err())
        .isZero();
    assertThat(bench.packs("list")).isZero();
    assertThat(bench.out()).contains("on from 2026-11-01").contains("switched-on");

    assertThat(bench.packs("remove", "org.example.customs:permits")).isEqualTo(1);
    assertThat(bench.err()).contains("switch it off");
    assertThat(bench.packs("switch-off", "org.example.customs:permits")).isZero();
    assertThat(bench.packs("remove", "org.example.customs:permits")).as(bench.err()).isZero();
    assertThat(bench.packs("list")).isZero();
    assertThat(bench.out()).contains(" removed ").doesNotContain("on from");
  }

  @Test
  void aDocumentOfThePackIsValidated() throws Exception {
    bench.packs("install", bench.sign("operator").toString());
    bench.packs("switch-on", "org.example.customs:permits", "--from", "2026-11-01");
    Path permit = Files.writeString(directory.resolve("permit.xml"), PackOperator.PERMIT);

    bench.run("validate", permit.toString(), "--party", "KR");
    assertThat(bench.out()).contains("IN-12");
    validate(permit);
    assertThat(bench.out())
        .contains("Export permit")
        .doesNotContain("IN-12")
        .doesNotContain("CL-03");

    assertThat(
            bench.run(
                Stream.concat(Stream.of("documents"), bench.options().stream())
                    .toArray(String[]::new)))
        .isZero();
    assertThat(bench.out()).contains("export-permit").contains("issued from 2026-11-01");

    Files.writeString(permit, PackOperator.PERMIT.replace("BDCGP", "BDZZZ"));
    validate(permit);
    assertThat(bench.out()).contains("CL-03").contains("2026-2");
  }

  @Test
  void aDefectSaysItsFileAndLine() throws Exception {
    bench.change("pack.xml", "path=\"p:Number\"", "path=\"p:Number[\"");
    assertThat(bench.run("packs", "check", bench.folder().toString())).isEqualTo(1);
    assertThat(bench.err()).startsWith("pack.xml:8:5: ");
  }

  @Test
  void aStrangersPackIsRefused() throws Exception {
    bench.key("stranger");
    assertThat(bench.packs("install", bench.sign("stranger").toString())).isEqualTo(1);
    assertThat(bench.err()).contains("None of the configured pack signers");
  }

  @Test
  void aPackThatIsNoLongerTrustedStopsTheCommand() throws Exception {
    bench.packs("install", bench.sign("operator").toString());
    bench.packs("switch-on", "org.example.customs:permits", "--from", "2026-11-01");
    bench.key("operator");
    Path permit = Files.writeString(directory.resolve("permit.xml"), PackOperator.PERMIT);
    assertThat(validate(permit)).isEqualTo(4);
    assertThat(bench.err()).contains("switched on and refused");
    assertThat(bench.packs("list")).isEqualTo(1);
  }

  @Test
  void whatIsKnownIsListedAsTextAndAsJson() throws Exception {
    assertThat(bench.run("documents")).isZero();
    assertThat(bench.out()).contains("certificate-of-origin").contains("phytosanitary-certificate");
    assertThat(bench.run("documents", "--format", "json")).isZero();
    assertThat(bench.out()).startsWith("[{").contains("\"untdid1001\":\"861\"");
    assertThat(bench.run("rules")).isZero();
    assertThat(bench.out())
        .contains("CL-05")
        .contains("org.crossborder.rules:certificate-of-origin:1.0.0");
    assertThat(bench.run("rules", "--format", "json", "--language", "fr")).isZero();
    assertThat(bench.out()).startsWith("{\"rules\":[{").contains("Monnaie");
    assertThat(bench.run("codelists")).isZero();
    assertThat(bench.out()).contains("iso-4217").contains("unece-rec-20").contains("incoterms");
    assertThat(bench.run("codelists", "--format", "json")).isZero();
    assertThat(bench.out()).contains("\"edition\":\"Revision 12e\"");
  }

  @Test
  void aCodeIsLookedUp() {
    assertThat(bench.run("codelists", "iso-4217", "USD")).isZero();
    assertThat(bench.out()).contains("US Dollar");
    assertThat(bench.run("codelists", "iso-4217", "HRK")).isEqualTo(1);
    assertThat(bench.out()).contains("withdrawn after 2023-01-14");
    assertThat(bench.run("codelists", "iso-4217", "HRK", "--at", "2020-01-01")).isZero();
    assertThat(bench.run("codelists", "un-locode", "FRZZZ")).isEqualTo(2);
    assertThat(bench.run("codelists", "incoterms", "--at", "2015-01-01")).isZero();
    assertThat(bench.out()).contains("Incoterms (2010)").contains("DAT");
    assertThat(bench.run("codelists", "none")).isEqualTo(3);
  }

  private int validate(Path permit) {
    return bench.run(
        Stream.concat(
                Stream.of(
                    "validate", permit.toString(), "--party", "KR", "--at", "2026-11-23T12:00:00Z"),
                bench.options().stream())
            .toArray(String[]::new));
  }
}
