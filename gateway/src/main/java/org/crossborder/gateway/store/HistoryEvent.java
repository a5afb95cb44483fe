// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a message's history, written in the transaction of what it tells; the audit record.
 *
 * @param from state before, or null for the first
 * @param to state after; the same as before for a try that did not change it
 * @param detail what happened, in a sentence
 */
public record HistoryEvent(Instant at, @Nullable State from, State to, String detail) {}
