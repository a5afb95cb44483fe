// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was sent and what came back, as bytes; or what was looked at, and what was seen.
 *
 * @param to where it was sent, or what was looked at
 * @param sentHead the request's Content-Type
 * @param receivedHead status and Content-Type; or why nothing came
 */
@SuppressWarnings("ArrayRecordComponent") // evidence; never compared, never changed
public record Exchange(
    Instant at, String to, String sentHead, byte[] sent, String receivedHead, byte[] received) {
  private static final Pattern HTTP = Pattern.compile("HTTP (\\d{3})(?:, (.*))?", Pattern.DOTALL);

  /** What is asked, before there is an answer. */
  public static Exchange asked(String to, String head, byte[] sent) {
    return new Exchange(Instant.EPOCH, to, head, sent, "", new byte[0]);
  }

  /** The same with its answer. */
  public Exchange answered(Instant when, String head, byte[] content) {
    return new Exchange(when, to, sentHead, sent, head, content);
  }

  /** The same with the answer of an HTTP server. */
  public Exchange answered(Instant when, int status, byte[] content) {
    return answered(when, "HTTP " + status, content);
  }

  /**
   * The status of the HTTP response.
   *
   * @throws IllegalStateException if none came
   */
  public int status() {
    return Integer.parseInt(http().group(1));
  }

  /** The Content-Type of the HTTP response; empty if it said none. */
  public String receivedType() {
    String type = http().group(2);
    return type == null ? "" : type;
  }

  /** What came back, as text. */
  public String text() {
    return new String(received, StandardCharsets.UTF_8);
  }

  private Matcher http() {
    Matcher http = HTTP.matcher(receivedHead);
    if (!http.matches()) {
      throw new IllegalStateException("This is no HTTP response: " + receivedHead);
    }
    return http;
  }
}
