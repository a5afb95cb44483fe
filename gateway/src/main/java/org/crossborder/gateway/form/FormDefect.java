// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

/** What is wrong with one answer, whatever the others are. */
public record FormDefect(Place place, Kind kind) {

  /** What is wrong. */
  public enum Kind {
    /** The document cannot be without it. */
    MISSING,
    /** It is no day, as ISO 8601 writes it. */
    DATE,
    /** It is no decimal number, or below zero. */
    NUMBER,
    /** Its list does not have it. */
    CODE,
    /** It is longer than its field. */
    LONG,
    /** It has a character that XML has not. */
    CHARACTER;

    /** Whether it is kept all the same, so that nothing that was typed is lost. */
    public boolean isKept() {
      return this != LONG && this != CHARACTER;
    }
  }
}
