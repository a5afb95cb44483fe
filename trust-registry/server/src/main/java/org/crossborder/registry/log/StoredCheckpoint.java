// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import org.crossborder.trust.log.note.SignedNote;

/**
 * A signed checkpoint.
 *
 * @param size of the tree
 * @param note with all cosignatures that have arrived
 */
public record StoredCheckpoint(long size, SignedNote note) {}
