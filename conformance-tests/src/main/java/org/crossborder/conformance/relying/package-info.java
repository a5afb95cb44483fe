// SPDX-License-Identifier: Apache-2.0
/**
 * What a relying party does with a registry that rolls back, freezes, forges, mixes, or rolls its
 * keys over (The Update Framework 1.0, section 5; rule T02), and with news of reduced trust (rules
 * D08 and T04).
 */
@NullMarked
package org.crossborder.conformance.relying;

import org.jspecify.annotations.NullMarked;
