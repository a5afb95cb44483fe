// SPDX-License-Identifier: Apache-2.0
/** A small MSH whose messages are pulled; it does all right, or breaks one clause. */
@NullMarked
package org.crossborder.conformance.reference.pulling;

import org.jspecify.annotations.NullMarked;
