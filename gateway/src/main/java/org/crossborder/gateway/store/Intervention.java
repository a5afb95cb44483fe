// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer did with a document, against or beyond what the gateway does by itself.
 *
 * @param id made with the form that asked for it; what comes twice under one id was done once
 * @param message that it was done with
 * @param by name of the officer
 * @param reason in the officer's words
 * @param became the message that the document was sent anew as, or null
 */
public record Intervention(
    UUID id, Kind kind, UUID message, String by, String reason, Instant at, @Nullable UUID became) {

  /** What was done. */
  public enum Kind {
    /** The same message was tried again, under its MessageId. */
    RETRY,
    /** The document was sent in a new message. */
    ANEW,
    /** A document in quarantine was let through. */
    RELEASE,
    /** A document in quarantine was refused. */
    REFUSE
  }
}
