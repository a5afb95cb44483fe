// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * For how long a Party's law wants documents to be kept.
 *
 * @param party ISO code; null for every Party
 * @param documentType document type id; null for every type
 * @param reference where it is prescribed
 */
public record LegalPeriod(
    @Nullable String party, @Nullable String documentType, Period period, String reference) {

  boolean appliesTo(String who, @Nullable String type) {
    return (party == null || party.equals(who))
        && (documentType == null || documentType.equals(type));
  }

  /** What names a Party or a type counts before what names none; the Party weighs more. */
  int precision() {
    return (party == null ? 0 : 2) + (documentType == null ? 0 : 1);
  }
}
