// SPDX-License-Identifier: Apache-2.0
/**
 * Trust: whom a relying party recognises at which time, and what a registry publishes (The Update
 * Framework, ETSI TS 119 612).
 */
@NullMarked
package org.crossborder.conformance.trust;

import org.jspecify.annotations.NullMarked;
