// SPDX-License-Identifier: Apache-2.0
/** The tables of caught mutants in the documentation. */
@NullMarked
package org.crossborder.conformance.kill;

import org.jspecify.annotations.NullMarked;
