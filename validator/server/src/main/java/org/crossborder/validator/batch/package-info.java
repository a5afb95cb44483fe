// SPDX-License-Identifier: Apache-2.0
/** Many documents: where they come from, who works on them, where their reports go. */
@NullMarked
package org.crossborder.validator.batch;

import org.jspecify.annotations.NullMarked;
