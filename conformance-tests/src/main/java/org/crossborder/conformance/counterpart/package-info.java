// SPDX-License-Identifier: Apache-2.0
/** The suite as the receiving partner of a gateway that sends: it listens, looks, and answers. */
@NullMarked
package org.crossborder.conformance.counterpart;

import org.jspecify.annotations.NullMarked;
