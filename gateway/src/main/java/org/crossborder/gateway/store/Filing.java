// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that a trader prepares and an issuing authority seals.
 *
 * @param type id of the document type
 * @param organisation whose it is; everybody of it sees it
 * @param version grows with each change
 * @param authority organisation whose officer decides, or null before it is handed in
 * @param fields what was typed into the form, as JSON; null of an upload
 * @param content the very bytes that are shown, approved and sealed; null while there are none
 * @param number the document's own number, or null
 * @param recipient ISO code of the Party that it is for, or null
 * @param changedBy the person, as audit entries name persons
 * @param sentence why it was given back, or could not be sealed; or null
 * @param approvedBy the officer, or null
 * @param message what it became, or null
 */
public record Filing(
    UUID id,
    String type,
    Origin origin,
    String organisation,
    Status status,
    int version,
    @Nullable String authority,
    @Nullable String fields,
    @Nullable StoredPayload content,
    @Nullable String number,
    @Nullable String recipient,
    Instant createdAt,
    Instant changedAt,
    String changedBy,
    @Nullable String sentence,
    @Nullable String approvedBy,
    @Nullable UUID message) {

  /** How its bytes come to be. */
  public enum Origin {
    /** They are made from what was typed. */
    FORM,
    /** They were handed over as they are. */
    UPLOAD
  }

  /** Where it stands. */
  public enum Status {
    /** The trader works on it. */
    DRAFT,
    /** The authority's officers have it. */
    HANDED_IN,
    /** An officer gave it back with reasons; the trader works on it again. */
    RETURNED,
    /** An officer has approved it; it is being sealed. */
    APPROVED,
    /** It is sealed, and on its way. */
    SENT;

    /** Whether its trader may change it. */
    public boolean isOpen() {
      return this == DRAFT || this == RETURNED;
    }
  }

  /** Its bytes' place, if there are any. */
  public Optional<StoredPayload> bytes() {
    return Optional.ofNullable(content);
  }

  /** The same in another state, with a sentence or without. */
  public Filing in(Status next, @Nullable String why) {
    return changed(next, authority, fields, content, number, recipient, why, approvedBy, message);
  }

  /** The same with other bytes, of which this is known. */
  public Filing with(
      @Nullable String typed,
      @Nullable StoredPayload bytes,
      @Nullable String itsNumber,
      @Nullable String party) {
    return changed(
        status, authority, typed, bytes, itsNumber, party, sentence, approvedBy, message);
  }

  /** The same before this authority. */
  public Filing before(@Nullable String organisationThatDecides) {
    return changed(
        status,
        organisationThatDecides,
        fields,
        content,
        number,
        recipient,
        sentence,
        approvedBy,
        message);
  }

  /** The same, approved by this officer and become this message; null: not. */
  public Filing approved(@Nullable String officer, @Nullable UUID became) {
    return changed(
        status, authority, fields, content, number, recipient, sentence, officer, became);
  }

  /** All that may change; whose it is, which version and since when stay. */
  private Filing changed(
      Status next,
      @Nullable String before,
      @Nullable String typed,
      @Nullable StoredPayload bytes,
      @Nullable String itsNumber,
      @Nullable String party,
      @Nullable String why,
      @Nullable String officer,
      @Nullable UUID became) {
    return new Filing(
        id,
        type,
        origin,
        organisation,
        next,
        version,
        before,
        typed,
        bytes,
        itsNumber,
        party,
        createdAt,
        changedAt,
        changedBy,
        why,
        officer,
        became);
  }
}
