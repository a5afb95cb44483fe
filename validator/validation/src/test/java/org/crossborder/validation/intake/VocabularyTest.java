// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.saxon.om.NamePool;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.junit.jupiter.api.Test;

/** What a document can teach the process for good is bounded. */
class VocabularyTest {
  @Test
  void aDocumentOfMadeUpNamesIsRefused() {
    assertRefused(
        IntStream.rangeClosed(0, NewNames.NAMES_OF_A_DOCUMENT)
            .mapToObj(i -> "<made-up-" + i + "/>")
            .collect(Collectors.joining("", "<a>", "</a>")));
  }

  @Test
  void aDocumentOfMadeUpAttributesIsRefused() {
    assertRefused(
        IntStream.rangeClosed(0, NewNames.NAMES_OF_A_DOCUMENT)
            .mapToObj(i -> "<a made-up-attribute-" + i + "=''/>")
            .collect(Collectors.joining("", "<a>", "</a>")));
  }

  @Test
  void aDocumentOfMadeUpNamespacesIsRefused() {
    assertRefused(
        IntStream.rangeClosed(0, NewNames.NAMESPACES_OF_A_DOCUMENT)
            .mapToObj(i -> "<a xmlns='urn:made-up:" + i + "'/>")
            .collect(Collectors.joining("", "<a>", "</a>")));
  }

  @Test
  void aLongNamespaceIsRefused() {
    assertRefused("<a xmlns='urn:" + "x".repeat(1_000) + "'/>", "IN-07");
  }

  @Test
  void namesThatAreKnownCostNothing() {
    String document =
        IntStream.range(0, 3 * NewNames.NAMES_OF_A_DOCUMENT)
            .mapToObj(i -> "<b/>")
            .collect(Collectors.joining("", "<a>", "</a>"));
    assertThat(read(document)).isInstanceOf(Accepted.class);
  }

  @Test
  void aFullVocabularyLearnsNothingAndForgetsNothing() {
    Vocabulary vocabulary = new Vocabulary(new NamePool(), 2, 1);
    assertThat(vocabulary.learn("urn:a")).isNotNull();
    assertThat(vocabulary.learn("urn:b")).isNull();
    assertThat(vocabulary.learn("urn:b", "b")).isNull();
    assertThat(vocabulary.learn("urn:a", "p:a").local()).isEqualTo("a");
    assertThat(vocabulary.learn("urn:a", "b")).isNotNull();
    assertThat(vocabulary.learn("urn:a", "c")).isNull();
    assertThat(vocabulary.name("urn:a", "p:a").prefix()).isEqualTo("p");
    assertThat(vocabulary.namespace("urn:a")).hasToString("urn:a");
  }

  private static void assertRefused(String document) {
    assertRefused(document, "IN-13");
  }

  private static void assertRefused(String document, String rule) {
    assertThat(((Refused) read(document)).findings())
        .extracting(Finding::ruleId)
        .containsExactly(rule);
  }

  private static IntakeOutcome read(String document) {
    return new Intake(IntakeLimits.DEFAULT).read(document.getBytes(UTF_8));
  }
}
