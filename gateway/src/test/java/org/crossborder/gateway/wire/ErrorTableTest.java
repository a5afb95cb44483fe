// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error of the table has a test that provokes it, or a reason why none can. */
class ErrorTableTest {
  private static final Pattern USE = Pattern.compile("ErrorCode\\s*\\.\\s*([A-Z][A-Z_]+)");
  private static final Path MAIN = Path.of("src/main/java");

  static Stream<ErrorTable.Row> rows() {
    return ErrorTable.rows().stream();
  }

  @Test
  void everyCodeHasOneRow() {
    assertThat(rows().map(ErrorTable.Row::code))
        .containsExactlyElementsOf(
            Arrays.stream(ErrorCode.values()).map(ErrorCode::code).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatOccursIsProvoked(ErrorTable.Row row) throws Exception {
    assertThat(row.occurs()).isEqualTo(!row.tests().isEmpty());
    for (TestReference test : row.tests()) {
      assertThat(test.exists()).as(test.toString()).isTrue();
    }
  }

  /** The table cannot call impossible what the gateway says somewhere, nor the other way round. */
  @Test
  void whatTheGatewaySaysIsWhatOccurs() throws IOException {
    Set<String> said = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(MAIN)) {
      sources
          .filter(source -> source.toString().endsWith(".java"))
          .filter(source -> !source.endsWith("ErrorClass.java")) // classes what partners say
          .forEach(source -> said.addAll(codes(source)));
    }
    assertThat(said)
        .containsExactlyElementsOf(
            rows().filter(ErrorTable.Row::occurs).map(ErrorTable.Row::code).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "msh.RefusalTest#noSuchTest",
        "msh.NoSuchTest#isRefused",
        "msh.RefusalTest#isRefused[9999]",
        "msh.RefusalTest#create",
        "msh.RefusalTest#whatIsRightIsReceipted[0003]",
      })
  void whatIsNoTestProvokesNothing(String reference) throws Exception {
    assertThat(TestReference.of(reference).exists()).isFalse();
  }

  private static List<String> codes(Path source) {
    try {
      return USE.matcher(Files.readString(source))
          .results()
          .map(ErrorTableTest::code)
          .collect(Collectors.toList());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String code(MatchResult use) {
    return ErrorCode.valueOf(use.group(1)).code();
  }
}
