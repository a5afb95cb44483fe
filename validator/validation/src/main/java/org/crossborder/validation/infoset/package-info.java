// SPDX-License-Identifier: Apache-2.0
/** A document as its parser told it, in arrays; from it other trees are made when asked for. */
@NullMarked
package org.crossborder.validation.infoset;

import org.jspecify.annotations.NullMarked;
