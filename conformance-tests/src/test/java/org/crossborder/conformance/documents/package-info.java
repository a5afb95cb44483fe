// SPDX-License-Identifier: Apache-2.0
/** The suite for documents proves itself. */
@NullMarked
package org.crossborder.conformance.documents;

import org.jspecify.annotations.NullMarked;
