// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.RuleBook;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.rule.RuleSets;
import org.crossborder.validator.suite.Differences;
import org.crossborder.validator.suite.JUnitResults;
import org.crossborder.validator.suite.Suite;
import org.crossborder.validator.suite.SuiteReader;
import org.crossborder.validator.suite.SuiteResult;
import org.crossborder.validator.suite.SuiteResult.Compared;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a regression suite: says where documents are not judged as an assertion file expects. */
@Command(
    name = "test",
    description = "Compares what is found in documents with what assertion files expect.",
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "SUITE", description = "Assertion files, in JSON.")
  List<Path> suites;

  @Mixin TrustOptions trust;
  @Mixin TimestampTrustOptions timestampTrust;
  @Mixin PackOptions packs;
  @Mixin LanguageOption texts;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write what came of it as the XML of JUnit as well.")
  @Nullable Path junit;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  TestCommand() {}

  @Override
  public Integer call() throws IOException, GeneralSecurityException {
    Instant now = Instant.now();
    Optional<TrustedSnapshot> snapshot = trust.load(now);
    Packs known = packs.require();
    Set<String> rules = rules(known);
    Validator validator = Validator.create(IntakeLimits.DEFAULT, known);
    List<SuiteResult> results = new ArrayList<>();
    for (Path file : suites) {
      Suite suite = SuiteReader.read(file, rules::contains);
      results.add(run(file, suite, validator, context(suite, now, snapshot)));
    }
    if (junit != null) {
      Files.write(junit, JUnitResults.write(results, texts.language));
    }
    return results.stream().allMatch(result -> result.different() == 0)
        ? ExitCode.OK
        : ExitCode.INVALID;
  }

  private SuiteResult run(Path file, Suite suite, Validator validator, ValidationContext context)
      throws IOException {
    List<Compared> documents = new ArrayList<>();
    for (Suite.Assertion expected : suite.documents()) {
      byte[] document = read(file.resolveSibling(expected.document()));
      Compared compared =
          new Compared(
              expected.document(), Differences.of(expected, validator.validate(document, context)));
      documents.add(compared);
      print(compared);
    }
    SuiteResult result = new SuiteResult(suite.suite(), documents);
    long alike = documents.size() - result.different();
    out().println("%s: %d/%d".formatted(suite.suite(), alike, documents.size()));
    out().flush();
    return result;
  }

  private void print(Compared compared) {
    out().println((compared.isAsExpected() ? "ok      " : "differs ") + compared.document());
    compared.differences().forEach(each -> out().println("        " + each.in(texts.language)));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private ValidationContext context(Suite suite, Instant clock, Optional<TrustedSnapshot> snapshot)
      throws IOException, GeneralSecurityException {
    return ValidationContext.claimed(
        suite.party(),
        suite.from(),
        ValidationContext.IMPORT_CLEARANCE,
        suite.at(),
        clock,
        snapshot.orElse(null),
        timestampTrust.load());
  }

  private static Set<String> rules(Packs packs) {
    Set<String> ids = new HashSet<>();
    RuleBook.all().forEach(rule -> ids.add(rule.id()));
    packs.codeRules().forEach(rule -> ids.add(rule.id()));
    RuleSets.of(packs).all().forEach(set -> set.rules().forEach(rule -> ids.add(rule.id())));
    return ids;
  }

  private static byte[] read(Path document) throws IOException {
    try (InputStream in = Files.newInputStream(document)) {
      return in.readNBytes(IntakeLimits.DEFAULT.bytes() + 1);
    }
  }
}
