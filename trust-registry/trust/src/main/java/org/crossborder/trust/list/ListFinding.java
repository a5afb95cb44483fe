// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

/**
 * Something to be known about a list before anyone relies on it.
 *
 * @param clause of TS 119 612
 * @param where the service, provider or line that it is about
 */
public record ListFinding(Severity severity, String clause, String where, String message) {
  /** An error is what the standard says shall not be; a list with one is not to be relied on. */
  public enum Severity {
    ERROR,
    WARNING,
    INFORMATION
  }

  public static ListFinding error(String clause, String where, String message) {
    return new ListFinding(Severity.ERROR, clause, where, message);
  }

  public static ListFinding warning(String clause, String where, String message) {
    return new ListFinding(Severity.WARNING, clause, where, message);
  }

  public static ListFinding information(String clause, String where, String message) {
    return new ListFinding(Severity.INFORMATION, clause, where, message);
  }
}
