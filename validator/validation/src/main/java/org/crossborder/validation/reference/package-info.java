// SPDX-License-Identifier: Apache-2.0
/** The way back from paper to the signed bytes: a QR code, and a code that can be typed. */
@NullMarked
package org.crossborder.validation.reference;

import org.jspecify.annotations.NullMarked;
