// SPDX-License-Identifier: Apache-2.0
/**
 * Lists of trusted entities (LoTE): the same lists in the data model of TS 119 602, as JSON, signed
 * with JAdES baseline B (TS 119 182-1) in the compact serialisation.
 */
@NullMarked
package org.crossborder.trust.list.lote;

import org.jspecify.annotations.NullMarked;
