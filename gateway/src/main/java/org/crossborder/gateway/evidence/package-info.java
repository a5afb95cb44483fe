// SPDX-License-Identifier: Apache-2.0
/**
 * Evidence of an exchange in one file (ETSI EN 319 162-1; rule X11): made from what the gateway has
 * kept, and verified without it.
 */
@NullMarked
package org.crossborder.gateway.evidence;

import org.jspecify.annotations.NullMarked;
