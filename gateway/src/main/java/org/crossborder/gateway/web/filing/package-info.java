// SPDX-License-Identifier: Apache-2.0
/** The pages on which traders prepare documents, and officers decide on them. */
@NullMarked
package org.crossborder.gateway.web.filing;

import org.jspecify.annotations.NullMarked;
