// SPDX-License-Identifier: Apache-2.0
/** What differs between two versions of a document, value by value. */
@NullMarked
package org.crossborder.gateway.web.difference;

import org.jspecify.annotations.NullMarked;
