// SPDX-License-Identifier: Apache-2.0
/** The validator server and command line. */
@NullMarked
package org.crossborder.validator;

import org.jspecify.annotations.NullMarked;
