// SPDX-License-Identifier: Apache-2.0
/**
 * The append-only log: its entries in the database, its checkpoints, its tiles, its witnesses (C2SP
 * tlog-checkpoint, tlog-tiles, tlog-witness).
 */
@NullMarked
package org.crossborder.registry.log;

import org.jspecify.annotations.NullMarked;
