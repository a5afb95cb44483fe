// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a subject's history, oldest first.
 *
 * @param next index to give as {@code after} for what follows; null at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryPage(String subject, List<HistoryEntry> entries, @Nullable Long next) {
  HistoryPage {
    entries = List.copyOf(entries);
  }
}
