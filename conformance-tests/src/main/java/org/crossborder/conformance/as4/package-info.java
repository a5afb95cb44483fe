// SPDX-License-Identifier: Apache-2.0
/**
 * The suite's own AS4: a message is a record, and may deviate at each step on its way to the wire.
 */
@NullMarked
package org.crossborder.conformance.as4;

import org.jspecify.annotations.NullMarked;
