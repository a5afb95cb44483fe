// SPDX-License-Identifier: Apache-2.0
/** Hostile bytes in, one bounded tree out. */
@NullMarked
package org.crossborder.validation.intake;

import org.jspecify.annotations.NullMarked;
