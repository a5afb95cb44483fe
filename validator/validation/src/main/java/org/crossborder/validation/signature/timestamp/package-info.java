// SPDX-License-Identifier: Apache-2.0
/**
 * Time-stamps of RFC 3161, whatever carries them: reading, validating (EN 319 102-1, clause 5.4)
 * and fetching. Knows nothing of XML or of signature formats.
 */
@NullMarked
package org.crossborder.validation.signature.timestamp;

import org.jspecify.annotations.NullMarked;
