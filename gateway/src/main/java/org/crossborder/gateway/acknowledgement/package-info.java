// SPDX-License-Identifier: Apache-2.0
/**
 * The business acknowledgement: what the receiving Party says of a document, sealed by its gateway
 * (rules X03 and X07).
 */
@NullMarked
package org.crossborder.gateway.acknowledgement;

import org.jspecify.annotations.NullMarked;
