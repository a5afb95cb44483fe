// SPDX-License-Identifier: Apache-2.0
/** Load is measured against the reference peer, and against mutants that must be noticed. */
@NullMarked
package org.crossborder.conformance.load;

import org.jspecify.annotations.NullMarked;
