// SPDX-License-Identifier: Apache-2.0
/** How entries get into the log: checked by the code that replays them, one after the other. */
@NullMarked
package org.crossborder.registry.recording;

import org.jspecify.annotations.NullMarked;
