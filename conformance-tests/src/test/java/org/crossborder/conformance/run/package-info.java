// SPDX-License-Identifier: Apache-2.0
/** A run against the reference peer, from a run file. */
@NullMarked
package org.crossborder.conformance.run;

import org.jspecify.annotations.NullMarked;
