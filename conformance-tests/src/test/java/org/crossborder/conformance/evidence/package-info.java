// SPDX-License-Identifier: Apache-2.0
/** The evidence of runs, whole and tampered with. */
@NullMarked
package org.crossborder.conformance.evidence;

import org.jspecify.annotations.NullMarked;
