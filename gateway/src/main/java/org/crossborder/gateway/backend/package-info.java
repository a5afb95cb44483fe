// SPDX-License-Identifier: Apache-2.0
/**
 * The national side as the gateway sees it: what is handed over, to whom, and what came of it. Each
 * way of handing over is a package of its own below.
 */
@NullMarked
package org.crossborder.gateway.backend;

import org.jspecify.annotations.NullMarked;
