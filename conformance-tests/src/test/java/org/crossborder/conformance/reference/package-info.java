// SPDX-License-Identifier: Apache-2.0
/** The suite proves itself. */
@NullMarked
package org.crossborder.conformance.reference;

import org.jspecify.annotations.NullMarked;
