// SPDX-License-Identifier: Apache-2.0
/** A validator under test, by its REST API: a document in, a report out. */
@NullMarked
package org.crossborder.conformance.validator;

import org.jspecify.annotations.NullMarked;
