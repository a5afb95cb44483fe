// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXParseException;

/**
 * Reads OASIS genericode 1.0: the code is the value in the key's column or else the first, the name
 * that of a column {@code name} or else the second; {@code validFrom} and {@code validTo} are
 * dates.
 */
final class Genericode extends CodeEvents {
  private final List<String> columns = new ArrayList<>();
  private final Map<String, String> row = new HashMap<>();
  private final Map<String, Code> codes = new LinkedHashMap<>();
  private @Nullable String key;
  private String column = "";
  private int next;

  private Genericode() {}

  static Map<String, Code> read(byte[] bytes) {
    Genericode reader = new Genericode();
    reader.parse(bytes);
    if (reader.codes.isEmpty()) {
      throw new CodeListDefectException(1, 1, "The genericode file has no row with a code.");
    }
    return reader.codes;
  }

  @Override
  void start(String name, Attributes attributes) {
    switch (name) {
      case "Column" -> columns.add(value(attributes, "Id"));
      case "ColumnRef" -> key = key == null ? value(attributes, "Ref") : key;
      case "Row" -> {
        row.clear();
        next = 0;
      }
      case "Value" -> {
        String named = attributes.getValue("ColumnRef");
        column = named != null ? named : next < columns.size() ? columns.get(next) : "";
        next = columns.indexOf(column) + 1;
      }
      default -> {
        // nothing else matters
      }
    }
  }

  @Override
  void end(String name, String text) throws SAXParseException {
    if (name.equals("SimpleValue")) {
      row.put(column, text);
    } else if (name.equals("Row")) {
      Code code = code();
      if (codes.putIfAbsent(code.value(), code) != null) {
        throw defect("The code " + code.value() + " stands in the list twice.");
      }
    }
  }

  private Code code() throws SAXParseException {
    String value = row.getOrDefault(codeColumn(), "");
    if (value.isEmpty()) {
      throw defect("A row has no code.");
    }
    return new Code(
        value,
        row.getOrDefault(
            columns.contains("name") || columns.size() < 2 ? "name" : columns.get(1), ""),
        date("validFrom"),
        date("validTo"));
  }

  private String codeColumn() {
    return key != null ? key : columns.isEmpty() ? "" : columns.get(0);
  }

  private @Nullable LocalDate date(String of) throws SAXParseException {
    String text = row.getOrDefault(of, "");
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw defect(text + " is no date such as 2026-11-23.");
    }
  }

  private static String value(Attributes attributes, String name) {
    return Objects.requireNonNullElse(attributes.getValue(name), "");
  }
}
