// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one benchmark has shown; the JSON file has these members.
 *
 * @param benchmark the command's name
 * @param jvm options of the gateways' Java
 * @param setting how it was called, by the options' names
 * @param figures one record for each measurement, in their order
 * @param missing what was lost or not seen, in sentences; empty if all is in order
 */
record BenchResult(
    String format,
    String benchmark,
    Surroundings surroundings,
    List<String> jvm,
    Map<String, Object> setting,
    List<?> figures,
    List<String> missing) {
  /** The format that this program writes. */
  static final String FORMAT = "crossborder-bench-result/1";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  BenchResult {
    jvm = List.copyOf(jvm);
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
    figures = List.copyOf(figures);
    missing = List.copyOf(missing);
  }

  /** As the result file. */
  String json() {
    return JSON.writeValueAsString(this);
  }
}
