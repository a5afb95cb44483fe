// SPDX-License-Identifier: Apache-2.0
/** The directory that a registry lives in: its keys, its root, its database. */
@NullMarked
package org.crossborder.registry.home;

import org.jspecify.annotations.NullMarked;
