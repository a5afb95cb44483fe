// SPDX-License-Identifier: Apache-2.0
/** Arrangements with their directed clauses. */
@NullMarked
package org.crossborder.registry.page.arrangement;

import org.jspecify.annotations.NullMarked;
