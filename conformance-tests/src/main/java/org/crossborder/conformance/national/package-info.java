// SPDX-License-Identifier: Apache-2.0
/**
 * What a national single window relies on at the national API of a gateway (RFC 9110, RFC 9457, RFC
 * 8288, and openapi.json).
 */
@NullMarked
package org.crossborder.conformance.national;

import org.jspecify.annotations.NullMarked;
