// SPDX-License-Identifier: Apache-2.0
/**
 * Signatures on documents, made by the suite itself: XAdES, CAdES, PAdES, ASiC-E, and time-stamps;
 * as they should be, or with one thing wrong.
 */
@NullMarked
package org.crossborder.conformance.seal;

import org.jspecify.annotations.NullMarked;
