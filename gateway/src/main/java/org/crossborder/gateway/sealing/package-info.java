// SPDX-License-Identifier: Apache-2.0
/**
 * Sealing on behalf of an issuing authority: its keys, in a file or in a PKCS#11 token, who may use
 * each for which documents, and that every use is on record (Article 8(1); rules D05 to D08).
 */
@NullMarked
package org.crossborder.gateway.sealing;

import org.jspecify.annotations.NullMarked;
