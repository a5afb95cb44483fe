// SPDX-License-Identifier: Apache-2.0
/** The registry's database: H2 in the home, or PostgreSQL; the same tables in both. */
@NullMarked
package org.crossborder.registry.database;

import org.jspecify.annotations.NullMarked;
