// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has been typed into a form.
 *
 * @param single by field
 * @param lines of goods, each by field
 */
public record Answers(Map<String, String> single, List<Map<String, String>> lines) {
  /** Nothing yet. */
  public static final Answers NONE = new Answers(Map.of(), List.of());

  /** So many lines have place in a form; who has more uploads a document. */
  public static final int MOST_LINES = 200;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Answers {
    single = Map.copyOf(single);
    lines = lines.stream().map(Map::copyOf).toList();
  }

  /** Reads what {@link #json} wrote. */
  public static Answers read(String json) {
    return JSON.readValue(json, Answers.class);
  }

  /** As it is kept. */
  public String json() {
    return JSON.writeValueAsString(this);
  }

  /** Where an answer stands; line 0 is that of the fields that are asked once. */
  public Map<String, String> at(int line) {
    if (line == 0) {
      return single;
    }
    return line <= lines.size() ? lines.get(line - 1) : Map.of();
  }

  /** The same with these answers at that place; one line more if it is the next one. */
  public Answers with(int line, Map<String, String> typed) {
    Map<String, String> merged = new HashMap<>(at(line));
    merged.putAll(typed);
    if (line == 0) {
      return new Answers(merged, lines);
    }
    List<Map<String, String>> all = new ArrayList<>(lines);
    if (line > all.size()) {
      all.add(merged);
    } else {
      all.set(line - 1, merged);
    }
    return new Answers(single, all);
  }

  /** The same without a line. */
  public Answers without(int line) {
    List<Map<String, String>> all = new ArrayList<>(lines);
    if (line >= 1 && line <= all.size()) {
      all.remove(line - 1);
    }
    return new Answers(single, all);
  }
}
