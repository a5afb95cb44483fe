// SPDX-License-Identifier: Apache-2.0
/** Signed answers to recognition questions, which anyone can verify offline and years later. */
@NullMarked
package org.crossborder.trust.answer;

import org.jspecify.annotations.NullMarked;
