// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.TrustedList;

/** The version of the list format is 6; 5 has the same form (clause 5.3.1). */
final class VersionIsSix implements ListRule {
  private static final int CURRENT = 6;
  private static final int PREVIOUS = 5;

  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    int version = list.schemeInformation().versionIdentifier();
    String message = "List version " + version + " instead of 6";
    return switch (version) {
      case CURRENT -> Stream.empty();
      case PREVIOUS -> Stream.of(ListFinding.warning("5.3.1", "TSL version identifier", message));
      default -> Stream.of(ListFinding.error("5.3.1", "TSL version identifier", message));
    };
  }
}
