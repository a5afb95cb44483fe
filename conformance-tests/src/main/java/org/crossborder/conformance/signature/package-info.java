// SPDX-License-Identifier: Apache-2.0
/** Who stands by a file: detached signatures, and the keys that make them. */
@NullMarked
package org.crossborder.conformance.signature;

import org.jspecify.annotations.NullMarked;
