// SPDX-License-Identifier: Apache-2.0
/**
 * The trust library: what every relying party of the registry shares. No Spring, no I/O in the
 * decisions.
 */
@NullMarked
package org.crossborder.trust;

import org.jspecify.annotations.NullMarked;
