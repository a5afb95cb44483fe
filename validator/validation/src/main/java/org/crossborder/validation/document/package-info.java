// SPDX-License-Identifier: Apache-2.0
/** Which documents are known, and what a document says about itself. */
@NullMarked
package org.crossborder.validation.document;

import org.jspecify.annotations.NullMarked;
