// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run has shown; the JSON file has these members.
 *
 * @param seconds from the first message after the warm-up to the last answer
 * @param perSecond messages with a receipt that holds, a second
 * @param latency from when a message was due; without a rate it is the same as {@code service}
 * @param service from when a message was sent
 * @param outcomes how many messages ended how, without the warm-up
 * @param cpuMillis CPU milliseconds a message of each process that was named
 * @param senderCpuMillis the suite's own: preparing, sending, verifying receipts
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LoadResult(
    String format,
    String target,
    String profile,
    Instant started,
    LoadPlan plan,
    String java,
    int processors,
    double seconds,
    double perSecond,
    Latencies latency,
    Latencies service,
    Map<String, Integer> outcomes,
    Map<String, Double> cpuMillis,
    Map<String, Double> senderCpuMillis,
    Reconciliation reconciliation) {
  /** The format that this program writes. */
  public static final String FORMAT = "crossborder-load-result/1";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public LoadResult {
    outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    cpuMillis = Collections.unmodifiableMap(new LinkedHashMap<>(cpuMillis));
    senderCpuMillis = Collections.unmodifiableMap(new LinkedHashMap<>(senderCpuMillis));
  }

  /** As the result file. */
  public String json() {
    return JSON.writeValueAsString(this);
  }
}
