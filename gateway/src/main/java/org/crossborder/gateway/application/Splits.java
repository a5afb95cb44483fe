// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import org.crossborder.gateway.outbox.Outbox;
import org.crossborder.gateway.work.Worker;

/** Puts what cuts large messages before the outbox. */
@FunctionalInterface
interface Splits {
  Worker.Step before(Outbox outbox);
}
