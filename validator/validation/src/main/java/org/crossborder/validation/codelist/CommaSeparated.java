// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values in UTF-8 (RFC 4180, a cell on one line): a heading, then code, name,
 * first and last day of validity, of which all but the code may be left out.
 */
final class CommaSeparated {
  private CommaSeparated() {}

  static Map<String, Code> read(byte[] bytes) {
    Map<String, Code> codes = new LinkedHashMap<>();
    List<String> lines = text(bytes).lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        Code code = code(cells(lines.get(i), i + 1), i + 1);
        if (codes.putIfAbsent(code.value(), code) != null) {
          throw defect(i + 1, "The code " + code.value() + " stands in the list twice.");
        }
      }
    }
    if (codes.isEmpty()) {
      throw defect(1, "The file has no line with a code below its heading.");
    }
    return codes;
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw defect(0, "The file is not in UTF-8.");
    }
  }

  private static Code code(List<String> cells, int line) {
    if (cells.get(0).isEmpty()) {
      throw defect(line, "A line has no code.");
    }
    return new Code(cells.get(0), cell(cells, 1), date(cells, 2, line), date(cells, 3, line));
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  private static @Nullable LocalDate date(List<String> cells, int index, int line) {
    String text = cell(cells, index);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw defect(line, text + " is no date such as 2026-11-23.");
    }
  }

  private static List<String> cells(String line, int number) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw defect(number, "A quotation mark is not closed.");
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  private static CodeListDefectException defect(int line, String sentence) {
    return new CodeListDefectException(line, line == 0 ? 0 : 1, sentence);
  }
}
