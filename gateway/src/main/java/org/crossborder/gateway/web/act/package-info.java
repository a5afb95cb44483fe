// SPDX-License-Identifier: Apache-2.0
/** Pages on which officers act: each says what will happen, asks for a reason, and acts once. */
@NullMarked
package org.crossborder.gateway.web.act;

import org.jspecify.annotations.NullMarked;
