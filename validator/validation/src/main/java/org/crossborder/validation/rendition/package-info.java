// SPDX-License-Identifier: Apache-2.0
/**
 * Documents as people read them, from the very bytes that were signed. A layout says what stands
 * where; whatever it does not place stands at the end, so that nothing signed is hidden.
 */
@NullMarked
package org.crossborder.validation.rendition;

import org.jspecify.annotations.NullMarked;
