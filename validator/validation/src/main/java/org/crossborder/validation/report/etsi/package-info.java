// SPDX-License-Identifier: Apache-2.0
/** Signature validation reports of ETSI TS 119 102-2. */
@NullMarked
package org.crossborder.validation.report.etsi;

import org.jspecify.annotations.NullMarked;
