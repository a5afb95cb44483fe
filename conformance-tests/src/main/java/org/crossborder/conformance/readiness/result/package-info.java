// SPDX-License-Identifier: Apache-2.0
/** What the conformance suite found, as far as answers refer to it. */
@NullMarked
package org.crossborder.conformance.readiness.result;

import org.jspecify.annotations.NullMarked;
