// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceLinesTest {
  private static final FindingLine AT_500 =
      new FindingLine("CO-05", "D02", "ERROR", "", null, "It is empty", null, 500, 3);

  private static SourceLines of(int lines, int from) throws IOException {
    String text =
        IntStream.rangeClosed(1, lines)
            .mapToObj(number -> "<line-" + number + "/>")
            .collect(Collectors.joining("\n"));
    return SourceLines.of(new ByteArrayInputStream(text.getBytes(UTF_8)), from, List.of(AT_500));
  }

  @Test
  void showsTenThousandLinesInWindows() throws IOException {
    SourceLines first = of(10_000, 1);
    SourceLines second = of(10_000, first.next());

    assertThat(first.lines()).hasSize(SourceLines.MOST);
    assertThat(first.previous()).isZero();
    assertThat(second.previous()).isEqualTo(1);
    assertThat(second.lines().get(0).number()).isEqualTo(SourceLines.MOST + 1);
    assertThat(second.lines())
        .filteredOn(line -> line.number() == 500)
        .singleElement()
        .satisfies(line -> assertThat(line.findings()).containsExactly(AT_500));
  }

  @Test
  void endsWhereTheDocumentEnds() throws IOException {
    assertThat(of(SourceLines.MOST, 1).next()).isZero();
    assertThat(of(SourceLines.MOST + 1, 1).next()).isEqualTo(SourceLines.MOST + 1);
    assertThat(of(3, 100).lines()).isEmpty();
  }

  @Test
  void cutsALineThatFillsTheScreen() throws IOException {
    byte[] line = "x".repeat(1_000_000).getBytes(UTF_8);

    assertThat(SourceLines.of(new ByteArrayInputStream(line), 1, List.of()).lines())
        .singleElement()
        .satisfies(shown -> assertThat(shown.text()).hasSizeLessThan(2_010));
  }
}
