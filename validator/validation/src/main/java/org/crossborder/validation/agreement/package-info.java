// SPDX-License-Identifier: Apache-2.0
/** The rules of the Framework Agreement for a document, each resting on an article. */
@NullMarked
package org.crossborder.validation.agreement;

import org.jspecify.annotations.NullMarked;
