// SPDX-License-Identifier: Apache-2.0
/** The suite for gateways whose messages are pulled: the suite sends PullRequests. */
@NullMarked
package org.crossborder.conformance.pull;

import org.jspecify.annotations.NullMarked;
