// SPDX-License-Identifier: Apache-2.0
/**
 * Where the suite is told by a gateway's webhook what happens to documents (CloudEvents 1.0.2,
 * Standard Webhooks 1.0.0). What is told is answered as a module has scripted it; nothing is judged
 * here.
 */
@NullMarked
package org.crossborder.conformance.webhook;

import org.jspecify.annotations.NullMarked;
