// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;

/**
 * An ended message whose content is kept.
 *
 * @param from what legal periods are counted from: its receipt, or where there is none, its end
 * @param held whether there is a legal hold on it
 */
public record RetainedMessage(StoredMessage message, Instant from, boolean held) {}
