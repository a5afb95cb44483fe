// SPDX-License-Identifier: Apache-2.0
/** Documents as people see them: found, followed from corner to corner, read, and explained. */
@NullMarked
package org.crossborder.gateway.web.document;

import org.jspecify.annotations.NullMarked;
