// SPDX-License-Identifier: Apache-2.0
/** Schema packs that an operator installs: sealed, checked, switched on by date. */
@NullMarked
package org.crossborder.validation.schemapack;

import org.jspecify.annotations.NullMarked;
