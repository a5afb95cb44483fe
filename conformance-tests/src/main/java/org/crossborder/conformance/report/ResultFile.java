// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.RunResult;
import org.crossborder.conformance.suite.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The result of a run as its file says it, format {@value #FORMAT}: other reports are made of it,
 * and answers elsewhere point to {@code modules[].id} in it. Members are added, never changed; who
 * reads it passes over those that it does not know.
 *
 * @param run id of the run
 * @param plan id of the plan
 * @param target what was tested
 * @param profile the version of eDelivery AS4
 * @param totals how many modules ended in each verdict
 */
public record ResultFile(
    String format,
    String run,
    String plan,
    String target,
    String profile,
    String suiteVersion,
    Instant started,
    Instant ended,
    Map<Verdict, Long> totals,
    List<JudgedModule> modules) {
  /** The format's name and version. */
  public static final String FORMAT = "crossborder-conformance-result/1";

  private static final int MOST_BYTES = 128 * 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public ResultFile {
    totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    modules = List.copyOf(modules);
  }

  /**
   * A module, and what it found.
   *
   * @param requirements ids of what it covers
   * @param sent what the suite did; as {@code expected}, {@code received} and {@code advice} in one
   *     sentence
   * @param fault whose fault it is; null if nobody's
   * @param millis how long it took
   * @param exchanges what went over the wire
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record JudgedModule(
      String id,
      String title,
      List<String> requirements,
      Verdict verdict,
      @Nullable FaultClass fault,
      String sent,
      String expected,
      String received,
      String advice,
      Instant started,
      long millis,
      List<Crossing> exchanges) {
    public JudgedModule {
      requirements = List.copyOf(requirements);
      exchanges = List.copyOf(exchanges);
    }
  }

  /** What was sent, and what came back. */
  public record Crossing(Instant at, String to, Message sent, Message received) {}

  /**
   * A message on the wire.
   *
   * @param head its Content-Type, and of an answer the status
   * @param length how many bytes it had
   * @param sha256 the digest of all of them, in hexadecimal
   * @param bytes the first of them
   */
  @SuppressWarnings("ArrayRecordComponent") // evidence; never compared, never changed
  public record Message(String head, long length, String sha256, byte[] bytes) {}

  /** Of a run that has ended. */
  public static ResultFile of(RunResult run) {
    return Written.file(run);
  }

  /** Of a run that has ended, as JSON. */
  public static String json(RunResult run) {
    return of(run).json();
  }

  /** As JSON. */
  public String json() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }

  /**
   * Reads one.
   *
   * @throws IOException if it is not such a file, or has more than 128 MiB
   */
  public static ResultFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(String.valueOf(file), in.readNBytes(MOST_BYTES + 1));
    }
  }

  /** Reads what a file of that name says. */
  public static ResultFile read(String name, byte[] json) throws IOException {
    if (json.length > MOST_BYTES) {
      throw new IOException(name + " has more than 128 MiB");
    }
    try {
      ResultFile read = JSON.readValue(json, ResultFile.class);
      if (!FORMAT.equals(read.format())) {
        throw new IOException(name + " is no result file of format " + FORMAT);
      }
      return read;
    } catch (JacksonException | NullPointerException wrong) {
      throw new IOException(name + " is no result file: " + wrong.getMessage(), wrong);
    }
  }
}
