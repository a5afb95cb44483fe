// SPDX-License-Identifier: Apache-2.0
/**
 * The signature of a trusted list: enveloped XAdES baseline B (EN 319 132-1; TS 119 612, clause 5.7
 * and annex B), made and verified with the platform's XML signatures.
 */
@NullMarked
package org.crossborder.trust.list.signature;

import org.jspecify.annotations.NullMarked;
