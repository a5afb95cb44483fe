// SPDX-License-Identifier: Apache-2.0
/**
 * Documents and events by HTTPS POST: bodies after CloudEvents 1.0.2, headers and signatures after
 * Standard Webhooks.
 */
@NullMarked
package org.crossborder.gateway.backend.webhook;

import org.jspecify.annotations.NullMarked;
