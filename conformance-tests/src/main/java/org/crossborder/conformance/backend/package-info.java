// SPDX-License-Identifier: Apache-2.0
/** The suite as a national system: what it asks of a gateway's national API, and as whom. */
@NullMarked
package org.crossborder.conformance.backend;

import org.jspecify.annotations.NullMarked;
