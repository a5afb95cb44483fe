// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose list this is and how it came about (clause 5.3), in the order of the standard.
 *
 * @param territory a country code (clause 5.1.5); empty where a list has none
 * @param historicalInformationPeriod 65535: history is never removed
 * @param nextUpdate until when the next list is published, or null for the last one of a scheme
 */
public record SchemeInformation(
    int versionIdentifier,
    long sequenceNumber,
    String type,
    List<MultilingualText> operatorName,
    Address operatorAddress,
    List<MultilingualText> schemeName,
    List<MultilingualUri> informationUris,
    String statusDeterminationApproach,
    List<MultilingualUri> communityRules,
    String territory,
    PolicyOrLegalNotice policyOrLegalNotice,
    int historicalInformationPeriod,
    List<OtherTslPointer> pointers,
    Instant issued,
    @Nullable Instant nextUpdate,
    List<String> distributionPoints,
    List<Extension> extensions) {
  public SchemeInformation {
    operatorName = List.copyOf(operatorName);
    schemeName = List.copyOf(schemeName);
    informationUris = List.copyOf(informationUris);
    communityRules = List.copyOf(communityRules);
    pointers = List.copyOf(pointers);
    distributionPoints = List.copyOf(distributionPoints);
    extensions = List.copyOf(extensions);
  }

  /** When the next list is due; without, the scheme has ended. */
  public Optional<Instant> nextUpdateDue() {
    return Optional.ofNullable(nextUpdate);
  }
}
