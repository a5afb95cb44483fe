// SPDX-License-Identifier: Apache-2.0
/** What all pages share: the frame, languages, times and names in words, errors as pages. */
@NullMarked
package org.crossborder.gateway.web.page;

import org.jspecify.annotations.NullMarked;
