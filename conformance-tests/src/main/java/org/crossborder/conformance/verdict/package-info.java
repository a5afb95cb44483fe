// SPDX-License-Identifier: Apache-2.0
/** Modules that ask a validator about one thing, and hold it to one verdict. */
@NullMarked
package org.crossborder.conformance.verdict;

import org.jspecify.annotations.NullMarked;
