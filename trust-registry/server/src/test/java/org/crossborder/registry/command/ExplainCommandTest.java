// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.crossborder.trust.register.operation.RegisterRule;
import org.crossborder.trust.rule.Catalogue;
import org.crossborder.trust.rule.RuleDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class ExplainCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  static Stream<RuleDescription> rules() {
    return Catalogue.rules().stream();
  }

  @Test
  void rulesListsThemAll() {
    assertThat(run("rules")).isZero();
    assertThat(out.toString().lines()).hasSize(32);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void explainPrintsArticleRemedyAndBothExamples(RuleDescription rule) {
    assertThat(run("explain", rule.id().toLowerCase(Locale.ROOT))).isZero();
    assertThat(out.toString())
        .contains(rule.article(), rule.remedy(), rule.example().passing())
        .contains(rule.example().failing().isBlank() ? "(left out)" : rule.example().failing());
  }

  /** A refusal sends the officer to `explain`. */
  @ParameterizedTest
  @EnumSource(RegisterRule.class)
  void everyRefusalIsExplained(RegisterRule rule) {
    assertThat(run("explain", rule.id())).isZero();
    assertThat(Catalogue.find(rule.id()).orElseThrow().article()).contains(rule.article());
  }

  @Test
  void unknownRuleIsAMistakeOfUse() {
    assertThat(run("explain", "A99")).isEqualTo(TrustRegistryCommand.USAGE);
    assertThat(err.toString()).contains("A99");
  }

  private int run(String... arguments) {
    CommandLine commandLine = TrustRegistryCommand.commandLine(Clock.systemUTC());
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
