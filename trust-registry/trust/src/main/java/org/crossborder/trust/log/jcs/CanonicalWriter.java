// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.jcs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Writes one value after another in canonical form (RFC 8785, section 3.2). */
final class CanonicalWriter {
  private final StringBuilder out = new StringBuilder();

  void value(JsonNode value) throws NotCanonicalisableException {
    switch (value.getNodeType()) {
      case OBJECT -> object(value);
      case ARRAY -> array(value);
      case STRING -> string(value.stringValue());
      case NUMBER -> number(value);
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL -> out.append("null");
      default -> throw new NotCanonicalisableException(value.getNodeType() + " is not JSON");
    }
  }

  private void object(JsonNode object) throws NotCanonicalisableException {
    Map<String, JsonNode> members = new TreeMap<>();
    object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    String separator = "{";
    for (Map.Entry<String, JsonNode> member : members.entrySet()) {
      out.append(separator);
      string(member.getKey());
      out.append(':');
      value(member.getValue());
      separator = ",";
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private void array(JsonNode array) throws NotCanonicalisableException {
    out.append('[');
    String separator = "";
    for (JsonNode element : array) {
      out.append(separator);
      value(element);
      separator = ",";
    }
    out.append(']');
  }

  private void number(JsonNode number) throws NotCanonicalisableException {
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      throw new NotCanonicalisableException("A number is beyond the range of a double");
    }
    String text = EcmaScriptNumber.of(value);
    if (number.isIntegralNumber() && !sameInteger(number.bigIntegerValue(), value, text)) {
      throw new NotCanonicalisableException(number + " would lose digits; write it as a string");
    }
    out.append(text);
  }

  /** A double holds the integer, or the integer is how the double is written. */
  private static boolean sameInteger(BigInteger integer, double value, String text) {
    return new BigDecimal(value).toBigIntegerExact().equals(integer)
        || integer.toString().equals(text);
  }

  private void string(String text) throws NotCanonicalisableException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit) && !pairedAt(text, i)) {
        throw new NotCanonicalisableException("A surrogate stands alone in a string");
      }
      escape(unit);
    }
    out.append('"');
  }

  private static boolean pairedAt(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private void escape(char unit) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (unit < ' ') {
          out.append(String.format("\\u%04x", (int) unit));
        } else {
          out.append(unit);
        }
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
