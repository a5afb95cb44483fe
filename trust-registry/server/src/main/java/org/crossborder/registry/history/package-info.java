// SPDX-License-Identifier: Apache-2.0
/** What the log says of one subject of the register, by recorded and by effective time. */
@NullMarked
package org.crossborder.registry.history;

import org.jspecify.annotations.NullMarked;
