// SPDX-License-Identifier: Apache-2.0
/** Trade documents and records of their exchange, as the suite writes them. */
@NullMarked
package org.crossborder.conformance.document;

import org.jspecify.annotations.NullMarked;
