// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.AbsentIsEmpty;
import org.crossborder.trust.Ordered;
import org.crossborder.trust.Period;
import org.crossborder.trust.service.ServiceType;
import org.jspecify.annotations.Nullable;

/**
 * One directed promise of an arrangement: the recogniser recognises documents from the recognised
 * Party. It says nothing about the other direction, and nothing about third Parties (rule T03).
 *
 * @param id unique in the registry, e.g. {@code bd-kr-2026/1}
 * @param recogniser ISO code of the Party that recognises
 * @param recognised ISO code of the Party whose documents are recognised
 * @param documentTypes document type ids, e.g. {@code certificate-of-origin}
 * @param serviceTypes kinds of trust service that may stand behind the signature
 * @param minimumReferenceLevel lowest reference level accepted (Article 8(1))
 * @param purposes purposes that the recognition is for, e.g. {@code import-clearance}; empty for
 *     any
 * @param period signatures made within it are recognised
 * @param conditions all of which must hold
 * @param graceDays for how many days after the period's end existing documents are recognised
 *     although they are to be VOID; null for none
 * @param existingDocuments what happens to them when the period has ended; null means KEEP
 */
public record Clause(
    String id,
    String recogniser,
    String recognised,
    Set<String> documentTypes,
    Set<ServiceType> serviceTypes,
    int minimumReferenceLevel,
    List<String> purposes,
    Period period,
    @AbsentIsEmpty List<ClauseCondition> conditions,
    @Nullable Integer graceDays,
    @Nullable ExistingDocuments existingDocuments) {
  public Clause {
    documentTypes = Ordered.copyOf(documentTypes);
    serviceTypes = Ordered.copyOf(serviceTypes);
    purposes = List.copyOf(purposes);
    conditions = List.copyOf(conditions);
  }

  /** A clause without conditions that keeps existing documents. */
  public Clause(
      String id,
      String recogniser,
      String recognised,
      Set<String> documentTypes,
      Set<ServiceType> serviceTypes,
      int minimumReferenceLevel,
      List<String> purposes,
      Period period) {
    this(
        id,
        recogniser,
        recognised,
        documentTypes,
        serviceTypes,
        minimumReferenceLevel,
        purposes,
        period,
        List.of(),
        null,
        null);
  }

  /** For how long after the end existing documents are recognised although they are to be VOID. */
  public Duration grace() {
    return Duration.ofDays(Optional.ofNullable(graceDays).orElse(0));
  }

  /** Whether existing documents lose recognition when the clause has ended. */
  public boolean voidsExistingDocuments() {
    return existingDocuments == ExistingDocuments.VOID;
  }

  /** The same clause within another period. */
  public Clause within(Period other) {
    return new Clause(
        id,
        recogniser,
        recognised,
        documentTypes,
        serviceTypes,
        minimumReferenceLevel,
        purposes,
        other,
        conditions,
        graceDays,
        existingDocuments);
  }
}
