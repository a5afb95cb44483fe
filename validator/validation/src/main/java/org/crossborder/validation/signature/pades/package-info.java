// SPDX-License-Identifier: Apache-2.0
/** PAdES signatures in PDF documents (ETSI EN 319 142-1): the whole file is signed, or it fails. */
@NullMarked
package org.crossborder.validation.signature.pades;

import org.jspecify.annotations.NullMarked;
