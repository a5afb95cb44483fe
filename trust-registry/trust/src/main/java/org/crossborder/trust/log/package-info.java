// SPDX-License-Identifier: Apache-2.0
/**
 * The transparency log: a Merkle tree over canonical entries, its proofs and their verification
 * (RFC 6962, RFC 9162).
 */
@NullMarked
package org.crossborder.trust.log;

import org.jspecify.annotations.NullMarked;
