// SPDX-License-Identifier: Apache-2.0
/** How stored messages are worked on: claimed, done, and claimed again after a kill. */
@NullMarked
package org.crossborder.gateway.work;

import org.jspecify.annotations.NullMarked;
