// SPDX-License-Identifier: Apache-2.0
/**
 * The suite's own world: three States with their authorities, keys and services, and the register
 * that says who recognises whom. Nothing in it is real, so no production registration is needed.
 */
@NullMarked
package org.crossborder.conformance.world;

import org.jspecify.annotations.NullMarked;
