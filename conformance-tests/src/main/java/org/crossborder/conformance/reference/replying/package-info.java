// SPDX-License-Identifier: Apache-2.0
/** A small MSH that replies to what it receives; it does all right, or breaks one clause. */
@NullMarked
package org.crossborder.conformance.reference.replying;

import org.jspecify.annotations.NullMarked;
