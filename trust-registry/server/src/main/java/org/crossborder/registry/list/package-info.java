// SPDX-License-Identifier: Apache-2.0
/**
 * Publishes the register as trusted lists (TS 119 612, XML) and lists of trusted entities (TS 119
 * 602, JSON): a list for each Party and one that points to them, made once for each version.
 */
@NullMarked
package org.crossborder.registry.list;

import org.jspecify.annotations.NullMarked;
