// SPDX-License-Identifier: Apache-2.0
/** What agencies answer, what it rests on, and where an answer stands. */
@NullMarked
package org.crossborder.conformance.readiness.answer;

import org.jspecify.annotations.NullMarked;
