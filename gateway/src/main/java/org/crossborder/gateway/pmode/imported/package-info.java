// SPDX-License-Identifier: Apache-2.0
/** P-Modes of other gateways' configurations, with a report of what was understood of them. */
@NullMarked
package org.crossborder.gateway.pmode.imported;

import org.jspecify.annotations.NullMarked;
