// SPDX-License-Identifier: Apache-2.0
/** How fast the gateway is, step by step and beside another; see docs/performance.md. */
@NullMarked
package org.crossborder.gateway.bench;

import org.jspecify.annotations.NullMarked;
