// SPDX-License-Identifier: Apache-2.0
/** Commands that look at the gateway's configuration and leave it as it is. */
@NullMarked
package org.crossborder.gateway.command;

import org.jspecify.annotations.NullMarked;
