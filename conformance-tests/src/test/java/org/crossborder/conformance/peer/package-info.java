// SPDX-License-Identifier: Apache-2.0
/** An independent AS4 implementation, phase4, in the place of a trading partner's gateway. */
@NullMarked
package org.crossborder.conformance.peer;

import org.jspecify.annotations.NullMarked;
