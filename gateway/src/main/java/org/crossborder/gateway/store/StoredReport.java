// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import org.jspecify.annotations.Nullable;

/**
 * A validation report with what it was made from.
 *
 * @param json the report
 * @param basis what was asked, when, and on which trust data, as JSON; null in reports from before
 *     that was kept
 * @param forms the report for people and other machines, a ZIP archive; null likewise
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredReport(String json, @Nullable String basis, byte @Nullable [] forms) {}
