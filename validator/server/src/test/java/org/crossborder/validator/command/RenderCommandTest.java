// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crossborder.validation.ExampleDocuments;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.rendition.paper.PrintedRendition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A document is read without a gateway. */
class RenderCommandTest {
  @TempDir Path folder;

  private final StringWriter said = new StringWriter();

  private int run(String... arguments) {
    CommandLine commandLine = ValidatorCommand.commandLine();
    commandLine.setErr(new PrintWriter(said, true));
    return commandLine.execute(arguments);
  }

  private Path example() throws Exception {
    return Files.write(folder.resolve("invoice.xml"), ExampleDocuments.of("invoice").orElseThrow());
  }

  @Test
  void writesAPdfThatBringsTheDocument() throws Exception {
    Path document = example();
    Path pdf = folder.resolve("invoice.pdf");

    assertThat(
            run(
                "render",
                document.toString(),
                "--output",
                pdf.toString(),
                "--language",
                "ru",
                "--verify-at",
                "https://verify.customs.example/verify"))
        .isZero();
    byte[] written = Files.readAllBytes(pdf);
    assertThat(PrintedRendition.read(written))
        .hasValueSatisfying(
            printed -> {
              assertThat(document).hasBinaryContent(printed.original());
              assertThat(printed.printing().language()).isEqualTo(Language.RU);
              assertThat(printed.printing().address())
                  .isEqualTo(URI.create("https://verify.customs.example/verify"));
              assertThat(printed.isUntouched(written, Packs.builtIn().types())).isTrue();
            });
  }

  @Test
  void writesAPage() throws Exception {
    Path page = folder.resolve("invoice.html");

    assertThat(run("render", example().toString(), "--format", "html", "--output", page.toString()))
        .isZero();
    assertThat(page)
        .content()
        .contains("<!doctype html>", "Meghna Knit Composite Ltd.", "data:image/png;base64,");
  }

  @Test
  void saysWhatCannotBeRead() throws Exception {
    Path none = Files.writeString(folder.resolve("none.txt"), "no XML");
    String out = folder.resolve("none.pdf").toString();

    assertThat(run("render", none.toString(), "--output", out)).isEqualTo(ExitCode.INVALID);
    assertThat(said.toString()).contains("is no XML that can be read");
    assertThat(folder.resolve("none.pdf")).doesNotExist();
    assertThat(run("render", folder.resolve("away.xml").toString(), "--output", out))
        .isEqualTo(ExitCode.FAULT);
    assertThat(run("render", none.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(run("render", example().toString(), "--output", out, "--verify-at", "verify"))
        .isEqualTo(ExitCode.USAGE);
  }
}
