// SPDX-License-Identifier: Apache-2.0
/** The validation library. */
@NullMarked
package org.crossborder.validation;

import org.jspecify.annotations.NullMarked;
