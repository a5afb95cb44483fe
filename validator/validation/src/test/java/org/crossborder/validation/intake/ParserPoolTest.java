// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParserPoolTest {
  private static final String SOUND = "<p:a xmlns:p='urn:two'><b c='d'>é</b></p:a>";

  private final Intake intake = new Intake(IntakeLimits.DEFAULT);

  static Stream<String> refused() {
    return Stream.of(
        "<a xmlns:p='urn:one'><p:b>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
        "<?xml version='1.0' encoding='EBCDIC-CP-US'?><a/>",
        "<a>" + "<b>".repeat(200) + "</b>".repeat(200) + "</a>",
        "<a " + attributes(65) + "/>",
        "<a>\u0001</a>");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aRefusedDocumentLeavesNothingToTheNext(String refused) {
    List<String> alone = describe(SOUND);

    assertThat(read(refused)).isInstanceOf(Refused.class);
    assertThat(describe(SOUND)).isEqualTo(alone);
    assertThat(read(refused)).isInstanceOf(Refused.class);
  }

  @Test
  void aPrefixOfOneDocumentIsUnknownInTheNext() {
    assertThat(read("<p:a xmlns:p='urn:one'/>")).isInstanceOf(Accepted.class);
    assertThat(read("<p:a/>")).isInstanceOf(Refused.class);
  }

  @Test
  void theEncodingIsThatOfTheDocumentAtHand() {
    assertThat(read("<?xml version='1.0' encoding='US-ASCII'?><a/>")).isInstanceOf(Accepted.class);
    assertThat(describe("<a>é</a>")).containsExactly("a=é");
  }

  @Test
  void threadsDoNotMixTheirDocuments() {
    List<String> results =
        IntStream.range(0, 2_000)
            .parallel()
            .mapToObj(i -> String.join(",", describe("<a" + i + "><b>" + i + "</b></a" + i + ">")))
            .toList();

    assertThat(results)
        .isEqualTo(IntStream.range(0, 2_000).mapToObj(i -> "a" + i + "=" + i + ",b=" + i).toList());
  }

  @Test
  void theLimitsAreThoseOfOneDocumentHoweverManyAreRead() {
    String document = "<a>" + "<b c='d'>0123456789</b>".repeat(3_000) + "</a>";

    assertThat(IntStream.range(0, 100).mapToObj(i -> read(document)))
        .allMatch(Accepted.class::isInstance);
  }

  private static String attributes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "a" + i + "=''")
        .reduce("", (before, next) -> before + " " + next);
  }

  private IntakeOutcome read(String document) {
    return intake.read(document.getBytes(UTF_8));
  }

  private List<String> describe(String document) {
    XmlTree tree = ((Accepted) read(document)).tree();
    return tree.elements().stream()
        .map(element -> element.getNodeName() + "=" + element.getTextContent())
        .toList();
  }
}
