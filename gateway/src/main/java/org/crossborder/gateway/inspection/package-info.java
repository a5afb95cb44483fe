// SPDX-License-Identifier: Apache-2.0
/** What the validation library says of a document, asked from the right Party's view. */
@NullMarked
package org.crossborder.gateway.inspection;

import org.jspecify.annotations.NullMarked;
