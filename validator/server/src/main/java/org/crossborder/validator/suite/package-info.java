// SPDX-License-Identifier: Apache-2.0
/** Assertion files: documents, and what is expected to be found in them. */
@NullMarked
package org.crossborder.validator.suite;

import org.jspecify.annotations.NullMarked;
