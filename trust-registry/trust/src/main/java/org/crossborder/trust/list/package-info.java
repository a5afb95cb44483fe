// SPDX-License-Identifier: Apache-2.0
/** Trusted lists in the words of TS 119 612 (version 2.4.1, list version 6). */
@NullMarked
package org.crossborder.trust.list;

import org.jspecify.annotations.NullMarked;
