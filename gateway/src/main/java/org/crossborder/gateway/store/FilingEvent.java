// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;

/**
 * Something that happened to a filing.
 *
 * @param version that the filing has since
 * @param by the person, as audit entries name persons
 * @param detail a sentence for people, or empty
 */
public record FilingEvent(int version, Instant at, String by, What what, String detail) {

  /** What happened. */
  public enum What {
    CREATED,
    SAVED,
    HANDED_IN,
    WITHDRAWN,
    RETURNED,
    /** An officer has filled in what only the authority knows. */
    COMPLETED,
    APPROVED,
    SENT,
    NOT_SENT;

    /** Whether who did it had a hand in the content, and so must not approve it. */
    boolean isAuthors() {
      return this == CREATED || this == SAVED || this == HANDED_IN;
    }
  }
}
