// SPDX-License-Identifier: Apache-2.0
/** Documents and signatures with one thing wrong, and the verdict that each deserves. */
@NullMarked
package org.crossborder.conformance.documents;

import org.jspecify.annotations.NullMarked;
