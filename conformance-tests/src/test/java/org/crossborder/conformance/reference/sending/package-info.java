// SPDX-License-Identifier: Apache-2.0
/** The sender suite proves itself. */
@NullMarked
package org.crossborder.conformance.reference.sending;

import org.jspecify.annotations.NullMarked;
