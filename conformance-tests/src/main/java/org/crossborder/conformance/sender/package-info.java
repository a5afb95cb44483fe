// SPDX-License-Identifier: Apache-2.0
/** The suite for gateways that send: what they send, and what they make of the answers. */
@NullMarked
package org.crossborder.conformance.sender;

import org.jspecify.annotations.NullMarked;
