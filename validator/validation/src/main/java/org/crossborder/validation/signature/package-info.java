// SPDX-License-Identifier: Apache-2.0
/** XAdES seals up to level LTA: made, and validated by the building blocks of EN 319 102-1. */
@NullMarked
package org.crossborder.validation.signature;

import org.jspecify.annotations.NullMarked;
