// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.rendition.paper.Printing;
import org.crossborder.validation.rendition.paper.RenditionHtml;
import org.crossborder.validation.rendition.paper.RenditionPdf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a document for reading. */
@Command(
    name = "render",
    description = {
      "Writes a document for reading, with a QR code that leads back to it.",
      "It says what the document says, not whether that is true: see validate."
    },
    mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
  /** Where a rendition can be read. */
  enum Form {
    /** One page for a browser. */
    HTML,
    /** For paper, with the document itself attached. */
    PDF
  }

  @Parameters(paramLabel = "FILE", description = "A document in XML.")
  Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "pdf",
      description = "html or pdf; ${DEFAULT-VALUE} by default.")
  Form form;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "Where to write it; a file that is there is replaced.")
  Path output;

  @Option(
      names = "--verify-at",
      paramLabel = "URI",
      description = "Address of a page that verifies, for the QR code to lead to.")
  @Nullable URI address;

  @Mixin LanguageOption texts;
  @Mixin PackOptions packs;
  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  RenderCommand() {}

  @Override
  public Integer call() throws IOException, CertificateException {
    if (address != null && !address.isAbsolute()) {
      throw new ParameterException(spec.commandLine(), "--verify-at needs a whole address");
    }
    Printing printing = new Printing(texts.language, address, Instant.now());
    Optional<byte[]> rendition = write(document(), packs.require().types(), printing);
    if (rendition.isEmpty()) {
      spec.commandLine().getErr().println("validator: " + file + " is no XML that can be read.");
      return ExitCode.INVALID;
    }
    Files.write(output, rendition.get());
    return ExitCode.OK;
  }

  private byte[] document() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(IntakeLimits.DEFAULT.bytes() + 1);
    }
  }

  private Optional<byte[]> write(byte[] document, DocumentTypes types, Printing printing) {
    return form == Form.PDF
        ? RenditionPdf.write(document, types, printing)
        : RenditionHtml.write(document, types, printing).map(page -> page.getBytes(UTF_8));
  }
}
