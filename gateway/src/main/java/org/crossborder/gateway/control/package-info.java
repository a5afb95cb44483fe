// SPDX-License-Identifier: Apache-2.0
/** How a command on the same machine asks the running gateway for something. */
@NullMarked
package org.crossborder.gateway.control;

import org.jspecify.annotations.NullMarked;
