// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import org.crossborder.validation.signature.BaselineLevel;

/**
 * A sealed package.
 *
 * @param level of its signature
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedPackage(byte[] bytes, BaselineLevel level) {}
