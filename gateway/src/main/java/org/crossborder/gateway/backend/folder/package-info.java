// SPDX-License-Identifier: Apache-2.0
/**
 * A watched folder, for agencies that have nothing else: documents are picked up by a rename, an
 * outcome lies beside each, and deliveries appear whole.
 */
@NullMarked
package org.crossborder.gateway.backend.folder;

import org.jspecify.annotations.NullMarked;
