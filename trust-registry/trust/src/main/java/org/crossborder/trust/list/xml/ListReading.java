// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.util.List;
import java.util.Optional;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.TrustedList;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a list.
 *
 * @param readList the list, or null where it does not follow the schema
 * @param signed whether a signature stands in it; nobody has verified it yet
 * @param findings all that was noticed
 */
public record ListReading(
    @Nullable TrustedList readList, boolean signed, List<ListFinding> findings) {
  public ListReading {
    findings = List.copyOf(findings);
  }

  /** The list, if it could be read. */
  public Optional<TrustedList> list() {
    return Optional.ofNullable(readList);
  }

  /** Whether something is as the standard says it shall not be. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == ListFinding.Severity.ERROR);
  }
}
