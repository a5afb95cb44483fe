// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import org.jspecify.annotations.Nullable;

/**
 * A gateway's webhook that leads to the suite.
 *
 * @param listener where it leads
 * @param key what its signatures are verified with
 * @param name as the gateway's configuration has it; null if it is not known
 */
public record Webhook(WebhookListener listener, WebhookKey key, @Nullable String name) {}
