// SPDX-License-Identifier: Apache-2.0
/** Submit: from a national document to a stored message, or to reasons why not. */
@NullMarked
package org.crossborder.gateway.submission;

import org.jspecify.annotations.NullMarked;
