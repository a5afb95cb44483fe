// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.jcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The examples of RFC 8785, sections 3.2.2 and 3.2.3, and what its profile of JSON leaves out. */
class JcsTest {
  private static String canonical(String json) throws NotCanonicalisableException {
    return new String(Jcs.canonicalise(json.getBytes(UTF_8)), UTF_8);
  }

  @Test
  void writesPrimitivesAsTheRfcDoes() throws Exception {
    String json =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }""";

    assertThat(canonical(json))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void ordersMembersByUtf16CodeUnits() throws Exception {
    String json =
        """
        {
          "\\u20ac": "Euro Sign",
          "\\r": "Carriage Return",
          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One",
          "\\ud83d\\ude00": "Emoji: Grinning Face",
          "\\u0080": "Control",
          "\\u00f6": "Latin Small Letter O With Diaeresis"
        }""";

    assertThat(canonical(json))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"\uD83D\uDE00\":\"Emoji: Grinning Face\","
                + "\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ ]|[]",
        "{ }|{}",
        "[56, {\"d\": true, \"10\": null, \"1\": [ ]}]|[56,{\"1\":[],\"10\":null,\"d\":true}]",
        "-0.0|0",
        "1e2|100",
        "295147905179352825856|295147905179352830000",
      })
  void writesStructures(String json, String expected) throws Exception {
    assertThat(canonical(json)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"b\":1}}",
        "\"\\ud83d\"",
        "\"\\ude00\\ud83d\"",
        "{\"\\ud83d\":1}",
        "1e400",
        "9007199254740993",
        "NaN",
        "Infinity",
        "[1,]",
        "'a'",
        "// comment\n1"
      })
  void refusesWhatHasNoCanonicalForm(String json) {
    assertThatExceptionOfType(NotCanonicalisableException.class).isThrownBy(() -> canonical(json));
  }

  @Test
  void refusesAbsurdDepth() {
    assertThatExceptionOfType(NotCanonicalisableException.class)
        .isThrownBy(() -> canonical("[".repeat(100_000) + "]".repeat(100_000)));
  }

  @Test
  void refusesWhatIsNotANumber() {
    ObjectNode object = JsonNodeFactory.instance.objectNode().put("a", Double.NaN);

    assertThatExceptionOfType(NotCanonicalisableException.class)
        .isThrownBy(() -> Jcs.canonicalise(object));
  }

  /** The canonical form means the same, and is its own canonical form. */
  @Test
  void isIdempotentAndKeepsTheValue() throws Exception {
    JsonMapper json = new JsonMapper();
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (int member = random.nextInt(8); member > 0; member--) {
        String name =
            random
                .ints(3, 1, 0xD7FF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        object.put(name, random.nextDouble() * Math.pow(10, random.nextInt(60) - 30));
        object.put(name + "s", name);
      }
      byte[] canonical = Jcs.canonicalise(object);

      JsonNode read = json.readTree(canonical);
      assertThat(read.propertyNames()).hasSameSizeAs(object.propertyNames());
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        JsonNode value = read.get(member.getKey());
        assertThat(
                value.isNumber()
                    ? value.doubleValue() == member.getValue().doubleValue()
                    : value.equals(member.getValue()))
            .isTrue();
      }
      assertThat(Jcs.canonicalise(canonical)).isEqualTo(canonical);
    }
  }
}
