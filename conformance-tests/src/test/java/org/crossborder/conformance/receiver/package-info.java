// SPDX-License-Identifier: Apache-2.0
/** The suite proves itself. */
@NullMarked
package org.crossborder.conformance.receiver;

import org.jspecify.annotations.NullMarked;
