// SPDX-License-Identifier: Apache-2.0
/** The gateway. */
@NullMarked
package org.crossborder.gateway;

import org.jspecify.annotations.NullMarked;
