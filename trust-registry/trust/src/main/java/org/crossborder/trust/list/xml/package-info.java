// SPDX-License-Identifier: Apache-2.0
/**
 * Trusted lists as XML: written, read back, checked against the schema (TS 119 612, annexes B and
 * C). The signature is made and verified elsewhere, on the same bytes.
 */
@NullMarked
package org.crossborder.trust.list.xml;

import org.jspecify.annotations.NullMarked;
