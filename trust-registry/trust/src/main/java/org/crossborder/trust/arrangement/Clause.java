// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

import java.util.List;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.service.ServiceType;

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
 */
public record Clause(
    String id,
    String recogniser,
    String recognised,
    Set<String> documentTypes,
    Set<ServiceType> serviceTypes,
    int minimumReferenceLevel,
    List<String> purposes,
    Period period) {
  public Clause {
    documentTypes = Set.copyOf(documentTypes);
    serviceTypes = Set.copyOf(serviceTypes);
    purposes = List.copyOf(purposes);
  }
}
