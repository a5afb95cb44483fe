// SPDX-License-Identifier: Apache-2.0
/** The message service handler: the sending and the receiving way, and the AS4 endpoint. */
@NullMarked
package org.crossborder.gateway.msh;

import org.jspecify.annotations.NullMarked;
