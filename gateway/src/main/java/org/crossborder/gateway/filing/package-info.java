// SPDX-License-Identifier: Apache-2.0
/**
 * Documents on their way from a trader's desk to an issuing authority's seal: prepared, handed in,
 * approved by somebody else, sealed and sent, or given back with reasons.
 */
@NullMarked
package org.crossborder.gateway.filing;

import org.jspecify.annotations.NullMarked;
