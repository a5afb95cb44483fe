// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.crossborder.validation.agreement.Circumstances;
import org.crossborder.validation.agreement.KnownDocuments;
import org.crossborder.validation.agreement.exchange.ExchangeJson;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.MalformedRecordException;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validator.batch.DocumentsAtHand;
import org.crossborder.validator.batch.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is known beside the documents: how one was exchanged, and which others there are. */
final class CircumstanceOptions {
  @Option(
      names = "--exchange",
      paramLabel = "FILE",
      description =
          "How the document was exchanged, in JSON, judged by rules X01 to X11, P02 and P04; for"
              + " one document. `validator example exchange` prints such a file.")
  @Nullable Path exchange;

  @Option(
      names = "--known",
      paramLabel = "FILE",
      description =
          "Documents that are known already, and directories of them; may be repeated. Another"
              + " content under the number of one of them is refused (rule D13).")
  List<String> known = List.of();

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  CircumstanceOptions() {}

  /** Refuses one exchange for several documents. */
  void require(int documents) {
    if (exchange != null && documents != 1) {
      throw new ParameterException(
          spec.commandLine(), "--exchange tells of one document; name one, and no --watch.");
    }
  }

  /**
   * Reads what is known.
   *
   * @param bytes how much of a document is read
   * @param reading what a document says about itself
   */
  Circumstances load(int bytes, Function<byte[], ValidationReport> reading) throws IOException {
    return new Circumstances(record(), known(bytes, reading));
  }

  private @Nullable ExchangeRecord record() throws IOException {
    if (exchange == null) {
      return null;
    }
    try (InputStream in = Files.newInputStream(exchange)) {
      return ExchangeJson.read(in.readNBytes(ExchangeJson.MOST_BYTES + 1));
    } catch (MalformedRecordException e) {
      throw new ParameterException(spec.commandLine(), exchange + ", " + e.getMessage(), e);
    }
  }

  private @Nullable KnownDocuments known(int bytes, Function<byte[], ValidationReport> reading)
      throws IOException {
    return known.isEmpty()
        ? null
        : DocumentsAtHand.read(
            Sources.of(known, InputStream.nullInputStream(), null), bytes, reading);
  }
}
