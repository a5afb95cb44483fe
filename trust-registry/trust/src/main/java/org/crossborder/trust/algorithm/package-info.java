// SPDX-License-Identifier: Apache-2.0
/** Which cryptographic algorithms are accepted until when: one dated table (ETSI TS 119 312). */
@NullMarked
package org.crossborder.trust.algorithm;

import org.jspecify.annotations.NullMarked;
