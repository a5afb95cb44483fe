// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.words;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log in words.
 *
 * @param type founding, change, emergency and so on
 * @param facts what it says beside a change
 * @param change id of the change that it records, or null
 */
public record EntryView(
    long index,
    String type,
    Instant recordedAt,
    String sentence,
    List<Fact> facts,
    @Nullable String change,
    List<OperationView> operations,
    List<SignatureView> signatures) {}
