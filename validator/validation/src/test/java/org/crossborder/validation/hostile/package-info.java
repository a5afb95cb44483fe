// SPDX-License-Identifier: Apache-2.0
/** Documents made to do harm, each named by its defect, and what must become of them. */
@NullMarked
package org.crossborder.validation.hostile;

import org.jspecify.annotations.NullMarked;
