// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
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
import org.crossborder.validation.language.Text;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.rule.RuleSets;
import org.crossborder.validator.suite.Differences;
import org.crossborder.validator.suite.Suite;
import org.crossborder.validator.suite.SuiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    int code = ExitCode.OK;
    for (Path file : suites) {
      Suite suite = SuiteReader.read(file, rules::contains);
      int different = run(file, suite, validator, context(suite, now, snapshot));
      code = different == 0 ? code : ExitCode.INVALID;
    }
    return code;
  }

  private int run(Path file, Suite suite, Validator validator, ValidationContext context)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int different = 0;
    for (Suite.Assertion expected : suite.documents()) {
      byte[] document = read(file.resolveSibling(expected.document()));
      List<Text> differences = Differences.of(expected, validator.validate(document, context));
      different += differences.isEmpty() ? 0 : 1;
      out.println((differences.isEmpty() ? "ok      " : "differs ") + expected.document());
      differences.forEach(each -> out.println("        " + each.in(texts.language)));
    }
    out.println(
        "%s: %d/%d"
            .formatted(
                suite.suite(), suite.documents().size() - different, suite.documents().size()));
    out.flush();
    return different;
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
