// SPDX-License-Identifier: Apache-2.0
/** The JSON Canonicalization Scheme (RFC 8785). */
@NullMarked
package org.crossborder.trust.log.jcs;

import org.jspecify.annotations.NullMarked;
