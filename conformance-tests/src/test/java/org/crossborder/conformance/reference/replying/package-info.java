// SPDX-License-Identifier: Apache-2.0
/** The two-way suite proves itself. */
@NullMarked
package org.crossborder.conformance.reference.replying;

import org.jspecify.annotations.NullMarked;
