// SPDX-License-Identifier: Apache-2.0
/** Editions: what they are called, and when each counts. */
@NullMarked
package org.crossborder.validation.edition;

import org.jspecify.annotations.NullMarked;
