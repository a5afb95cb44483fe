// SPDX-License-Identifier: Apache-2.0
/** The suite for exchanges of two messages: what comes back for a message that was pushed. */
@NullMarked
package org.crossborder.conformance.twoway;

import org.jspecify.annotations.NullMarked;
