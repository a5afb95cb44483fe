// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the fuzzers keep, changed here and there: a short search with each build, without
 * instrumentation. {@code -Dfuzz.rounds} and {@code -Dfuzz.seed} make it longer and another.
 */
class BorderMutationTest {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 3_000);
  private static final long SEED = Long.getLong("fuzz.seed", 5);
  private static final Path RESOURCES = Path.of("src/test/resources/org/crossborder/gateway/wire");
  private static final List<String> XML =
      List.of(
          "<",
          ">",
          "/>",
          "</",
          "\"",
          "&#13;",
          "&#x10FFFF;",
          "&amp;",
          "<!--x-->",
          "<?p?>",
          "<![CDATA[",
          "]]>",
          "eb:",
          "mf:",
          "S12:",
          "xmlns=\"\"",
          "<eb:Property/>",
          " ",
          "\t",
          "\n",
          "\u00e3\u0080\u0080",
          "9999999999",
          "-",
          "+",
          "2026-02-30T25:00:00",
          "[",
          "Z",
          "encoding=\"UTF-16\"",
          "\u00ef\u00bb\u00bf",
          "\0",
          "\u00c0\u0080",
          " type=\"\"");

  /** A border, the folder of its sound bytes, and words that mean something there. */
  record Border(String name, String inputs, Consumer<byte[]> reads, List<String> words) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Border> borders() {
    return Stream.of(
        new Border(
            "mime",
            "MimeFuzzTestInputs/mime",
            Borders::mime,
            List.of(
                "\r\n",
                "\n",
                "\r",
                "--",
                "--b",
                "\r\n--b",
                "\r\n--b--",
                "\r\n\r\n",
                ";",
                "=",
                "\"",
                "\\",
                " ",
                "\t",
                ":",
                "boundary=",
                "start=",
                "Content-ID: ",
                "\0",
                "\u00ff",
                "<",
                ">")),
        new Border("soap", "SoapFuzzTestInputs/soap", Borders::soap, XML));
  }

  @ParameterizedTest
  @MethodSource("borders")
  void readsOrRefuses(Border border) throws IOException {
    sound(border).forEach(border.reads());
    Mutations mutations =
        new Mutations(
            sound(border),
            border.words().stream().map(word -> word.getBytes(ISO_8859_1)).toList(),
            SEED);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutations.next();
      try {
        border.reads().accept(bytes);
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        fail(border + ", round " + round + ": " + Base64.getEncoder().encodeToString(bytes), e);
      }
    }
  }

  private static List<byte[]> sound(Border border) throws IOException {
    List<byte[]> sound = new ArrayList<>();
    try (Stream<Path> files = Files.list(RESOURCES.resolve(border.inputs()))) {
      for (Path file : files.sorted().toList()) {
        sound.add(Files.readAllBytes(file));
      }
    }
    return sound;
  }
}
