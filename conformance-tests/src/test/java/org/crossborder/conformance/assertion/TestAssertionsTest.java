// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test assertion of the Common Profile has a test that stands for it, and that exists. */
class TestAssertionsTest {
  /** Numbers up to 45 that the report does not have. */
  private static final List<Integer> UNUSED = Arrays.asList(11, 18, 20, 39, 40, 41, 42, 43, 44);

  static Stream<TestAssertion> assertions() {
    return TestAssertion.all().stream();
  }

  @Test
  void theTableHasEveryAssertionOnce() {
    Stream<String> common =
        IntStream.rangeClosed(1, 45)
            .filter(number -> !UNUSED.contains(number))
            .mapToObj("TA%02d"::formatted);
    assertThat(assertions().map(TestAssertion::id))
        .containsExactlyElementsOf(
            Stream.concat(common, Stream.of("4CT01", "4CT02", "4CT03")).toList());
  }

  @ParameterizedTest
  @MethodSource("assertions")
  void anAssertionHasTests(TestAssertion assertion) {
    assertThat(assertion.tests()).isNotEmpty().allMatch(TestReference::exists);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conformance-tests Phase4SendsIT#noSuchTest",
        "conformance-tests NoSuchIT#aPingIsReceiptedAndNotDelivered",
        "conformance-tests Phase4IsRefusedIT#aDefectEarnsItsError[AS4-PEER-99]",
        "conformance-tests Phase4SendsIT#expectReceipt",
      })
  void whatIsNoTestDoesNotStandForAnAssertion(String reference) {
    assertThat(TestReference.of(reference).exists()).isFalse();
  }
}
