// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.DeclaredDocument;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.agreement.Circumstances;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validator.batch.Batch;
import org.crossborder.validator.batch.Outcome;
import org.crossborder.validator.batch.Source;
import org.crossborder.validator.batch.Sources;
import org.crossborder.validator.watch.Watch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates documents and prints a report for each. */
@Command(
    name = "validate",
    description = "Validates documents, and prints a report for each.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  /** One byte more than the bound, so that the validator itself says that it is too much. */
  private static final int ENOUGH = IntakeLimits.DEFAULT.bytes() + 1;

  @Parameters(
      paramLabel = "FILE",
      description = "Documents, and directories of them; - reads one from stdin.")
  List<String> files = List.of();

  @Option(
      names = "--party",
      required = true,
      paramLabel = "CC",
      converter = StateCode.class,
      description = "Party that is to recognise the document, e.g. KR.")
  String party;

  @Option(
      names = "--from",
      paramLabel = "CC",
      converter = StateCode.class,
      description = "Party that it comes from; by default the country of its issuer.")
  @Nullable String from;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "Judge as of this time, e.g. 2026-11-22T12:00:00Z; by default now.")
  @Nullable Instant at;

  @Option(
      names = "--purpose",
      defaultValue = ValidationContext.IMPORT_CLEARANCE,
      description = "What the document is used for; ${DEFAULT-VALUE} by default.")
  String purpose;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "Type of document, e.g. invoice; counts only where the document itself cannot be read for"
              + " it, as a PDF, or where a container holds several.")
  @Nullable String type;

  @Mixin ReportOutput output;
  @Mixin BatchOptions batch;
  @Mixin WatchOptions watch;
  @Mixin TrustOptions trust;
  @Mixin PackOptions packs;

  @Mixin LanguageOption texts;

  @Mixin TimestampTrustOptions timestampTrust;
  @Mixin CircumstanceOptions circumstances;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ValidateCommand() {}

  @Override
  public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
    batch.require();
    output.requireSignable();
    if (files.isEmpty() == (watch.directory == null)) {
      throw new ParameterException(
          spec.commandLine(), "Name documents, or a directory to watch with --watch.");
    }
    return watch.directory == null ? validateAll() : watchDirectory();
  }

  private int validateAll() throws IOException, GeneralSecurityException, InterruptedException {
    List<Source> sources = Sources.of(files, System.in, output.output);
    output.require(sources.size());
    circumstances.require(sources.size());
    Instant now = Instant.now();
    ValidationContext alone = context(now, trust.load(now), timestampTrust.load());
    Validator validator = Validator.create(IntakeLimits.DEFAULT, packs.require());
    ValidationContext context = alone.under(circumstances(validator, alone));
    int worst =
        batch.run(
            work(document -> validator.validate(document, context)),
            sources,
            texts.language,
            this::take);
    output.finish(texts.language);
    return worst;
  }

  private int watchDirectory() throws IOException, GeneralSecurityException, InterruptedException {
    circumstances.require(0);
    LatestTrust latest = new LatestTrust(trust, spec.commandLine().getErr(), Instant.now());
    TimestampTrust authorities = timestampTrust.load();
    Validator validator = Validator.create(IntakeLimits.DEFAULT, packs.require());
    Circumstances beside =
        circumstances(validator, context(Instant.now(), Optional.empty(), authorities));
    Batch work =
        work(
            document -> {
              Instant now = Instant.now();
              return validator.validate(
                  document, context(now, latest.at(now), authorities).under(beside));
            });
    return watch.run(
        new Watch.Work(
            work,
            ENOUGH,
            (name, report) ->
                output.written(List.of(new NamedReport(name, report)), texts.language),
            output.extension(),
            watch.settled),
        output.output);
  }

  private Circumstances circumstances(Validator validator, ValidationContext alone)
      throws IOException {
    return circumstances.load(ENOUGH, document -> validator.validate(document, alone));
  }

  private Batch work(Function<byte[], ValidationReport> validation) {
    return new Batch(batch.jobs, ENOUGH, validation);
  }

  private ValidationContext context(
      Instant clock, Optional<TrustedSnapshot> loaded, TimestampTrust authorities) {
    ValidationContext asked =
        ValidationContext.claimed(
            party, from, purpose, at, clock, loaded.orElse(null), authorities);
    return type == null ? asked : asked.declaring(DeclaredDocument.ofType(type));
  }

  private int take(Outcome outcome) {
    if (outcome instanceof Outcome.Judged judged) {
      Source source = judged.source();
      try {
        output.add(source.place(), new NamedReport(source.name(), judged.report()), texts.language);
      } catch (IOException e) {
        throw new UncheckedIOException("The report cannot be written: " + e.getMessage(), e);
      }
      return ExitCode.of(judged.report().decision());
    }
    Exception fault = ((Outcome.Unreadable) outcome).fault();
    spec.commandLine().getErr().println("validator: " + Faults.sentence(fault));
    return ExitCode.FAULT;
  }
}
