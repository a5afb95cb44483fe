// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one examination found.
 *
 * @param step what was examined, e.g. {@code partner KR}
 * @param tried what was done
 * @param expected what a healthy gateway shows
 * @param seen what was there
 * @param fix what most likely mends it, in one sentence; null where nothing is to be mended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    String step,
    Outcome outcome,
    String tried,
    String expected,
    String seen,
    @Nullable String fix) {

  /** How it stands. */
  public enum Outcome {
    OK,
    /** The gateway works, and will not for ever, or not well. */
    WARNING,
    /** It could not be found out. */
    UNKNOWN,
    FAILED
  }

  public static Finding ok(String step, String tried, String expected, String seen) {
    return new Finding(step, Outcome.OK, tried, expected, seen, null);
  }

  public static Finding warning(
      String step, String tried, String expected, String seen, String fix) {
    return new Finding(step, Outcome.WARNING, tried, expected, seen, fix);
  }

  public static Finding unknown(
      String step, String tried, String expected, String seen, String fix) {
    return new Finding(step, Outcome.UNKNOWN, tried, expected, seen, fix);
  }

  public static Finding failed(
      String step, String tried, String expected, String seen, String fix) {
    return new Finding(step, Outcome.FAILED, tried, expected, seen, fix);
  }
}
