// SPDX-License-Identifier: Apache-2.0
/** From the store to the sending MSH: tries, back-off, receipt or expiry. */
@NullMarked
package org.crossborder.gateway.outbox;

import org.jspecify.annotations.NullMarked;
