// SPDX-License-Identifier: Apache-2.0
/** Processing modes (ebMS 3.0 Core, appendix D), derived from what the Parties registered. */
@NullMarked
package org.crossborder.gateway.pmode;

import org.jspecify.annotations.NullMarked;
