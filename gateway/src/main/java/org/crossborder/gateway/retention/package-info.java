// SPDX-License-Identifier: Apache-2.0
/**
 * What is kept for how long (legal checklist I.E; rule X10): the longer of two Parties' periods.
 * What is over and not held is purged; hashes, ids, states, times and receipts stay.
 */
@NullMarked
package org.crossborder.gateway.retention;

import org.jspecify.annotations.NullMarked;
