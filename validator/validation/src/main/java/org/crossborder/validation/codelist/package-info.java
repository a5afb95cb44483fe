// SPDX-License-Identifier: Apache-2.0
/** Code lists, each with its edition. */
@NullMarked
package org.crossborder.validation.codelist;

import org.jspecify.annotations.NullMarked;
