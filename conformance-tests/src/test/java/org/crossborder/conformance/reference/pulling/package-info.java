// SPDX-License-Identifier: Apache-2.0
/** The pull suite proves itself. */
@NullMarked
package org.crossborder.conformance.reference.pulling;

import org.jspecify.annotations.NullMarked;
