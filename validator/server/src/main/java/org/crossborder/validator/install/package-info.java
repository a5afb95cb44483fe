// SPDX-License-Identifier: Apache-2.0
/** Lays the program out on a machine so that it starts quickly. */
@NullMarked
package org.crossborder.validator.install;

import org.jspecify.annotations.NullMarked;
