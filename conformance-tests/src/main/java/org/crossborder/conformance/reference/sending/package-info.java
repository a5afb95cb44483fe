// SPDX-License-Identifier: Apache-2.0
/** A small sending MSH that does all right, or breaks one clause. */
@NullMarked
package org.crossborder.conformance.reference.sending;

import org.jspecify.annotations.NullMarked;
