// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.rule.Catalogue;
import org.crossborder.trust.rule.ExampleRegister;
import org.crossborder.trust.rule.RuleDescription;
import org.crossborder.trust.rule.RuleOutcome;
import org.crossborder.trust.rule.RuleResult;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule's passing and failing example, as {@code explain} prints them, and what is between. */
class RegisterRulesTest {
  private static final Instant AT = Instant.parse("2026-11-23T00:00:00Z");
  private static final List<PublicationEntry> FOLLOWING = List.of(version(1, 20), version(2, 30));

  static Stream<RuleDescription> examples() {
    return Catalogue.rules().stream()
        .filter(rule -> rule.id().startsWith("T") && rule.example().pieceOfRegister());
  }

  @Test
  void exampleRegisterKeepsEveryRule() throws Exception {
    List<RuleResult> results = evaluate(ExampleRegister.json(), FOLLOWING);

    assertThat(results)
        .extracting(result -> result.rule().id())
        .containsExactly("T01", "T02", "T03", "T04", "T05");
    assertThat(results).allMatch(result -> result.outcome() == RuleOutcome.PASSED);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void failingExampleBreaksItsRule(RuleDescription rule) throws Exception {
    RuleResult result = result(rule.id(), ExampleRegister.breaking(rule.example()));

    assertThat(result.outcome()).isEqualTo(RuleOutcome.FAILED);
    assertThat(result.remarks()).extracting(r -> r.subject()).allMatch(s -> s.contains(":"));
  }

  @Test
  void olderVersionNeverFollows() throws Exception {
    assertThat(publications(version(1, 20), version(2, 30), version(3, 25)))
        .isEqualTo(RuleOutcome.FAILED);
    assertThat(publications(version(1, 20), version(1, 30))).isEqualTo(RuleOutcome.FAILED);
    assertThat(publications(version(1, 20), version(3, 30))).isEqualTo(RuleOutcome.FAILED);
  }

  @Test
  void overdueVersionIsNotCurrent() throws Exception {
    PublicationEntry overdue = publication(1, 20, AT.minusSeconds(86400), AT);

    assertThat(publications(overdue)).isEqualTo(RuleOutcome.FAILED);
    assertThat(publications()).isEqualTo(RuleOutcome.INDETERMINATE);
  }

  @Test
  void nobodyAcceptsItsOwnLevelForOthers() throws Exception {
    String own =
        ExampleRegister.json().replace("\"acceptedBy\": [\"KR\"]", "\"acceptedBy\": [\"BD\"]");

    assertThat(result("T03", own).sentence()).contains("accepted by no other Party");
  }

  @Test
  void entryOfAnUnknownPartyIsIncomplete() throws Exception {
    String unknown = ExampleRegister.json().replace("\"code\": \"BD\"", "\"code\": \"MN\"");

    assertThat(result("T01", unknown).sentence()).contains("no Party in the register");
  }

  @Test
  void emptyRegisterBreaksNothing() throws Exception {
    String empty = "{\"parties\":[],\"services\":[],\"levelMappings\":[],\"arrangements\":[]}";

    assertThat(evaluate(empty, FOLLOWING))
        .extracting(RuleResult::outcome)
        .doesNotContain(RuleOutcome.FAILED, RuleOutcome.INDETERMINATE);
  }

  @Test
  void barestRegisterIsToldWhatItLacks() {
    Register bare = new TestRegister().register();

    RuleResult entries = RegisterRules.evaluate(new RegisterCase(bare, FOLLOWING, AT)).get(0);

    assertThat(entries.sentence()).contains("BD/seals", "supervisor", "certificate policy");
  }

  private static RuleOutcome publications(PublicationEntry... all) throws MalformedJsonException {
    return evaluate(ExampleRegister.json(), List.of(all)).get(1).outcome();
  }

  private static RuleResult result(String id, String register) throws MalformedJsonException {
    return evaluate(register, FOLLOWING).stream()
        .filter(result -> result.rule().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<RuleResult> evaluate(String register, List<PublicationEntry> publications)
      throws MalformedJsonException {
    return RegisterRules.evaluate(
        new RegisterCase(
            new SnapshotJson().readRegister(register.getBytes(StandardCharsets.UTF_8)),
            publications,
            AT));
  }

  private static PublicationEntry version(long version, long treeSize) {
    Instant issued = AT.minusSeconds(3600).plusSeconds(version);
    return publication(version, treeSize, issued, issued.plusSeconds(86400));
  }

  private static PublicationEntry publication(
      long version, long treeSize, Instant issuedAt, Instant nextUpdate) {
    return new PublicationEntry(
        issuedAt, version, treeSize, "0".repeat(64), 1, issuedAt, nextUpdate);
  }
}
