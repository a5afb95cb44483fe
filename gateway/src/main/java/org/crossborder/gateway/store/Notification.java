// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a person is to be told.
 *
 * @param kind what happened, in lower case
 * @param path of the page that says more
 * @param attempts so far
 * @param dueAt when it was due; the fence of its claim
 */
public record Notification(
    UUID id, String person, String kind, String path, Instant at, int attempts, Instant dueAt) {}
