// SPDX-License-Identifier: Apache-2.0
/** Schematron Validation Report Language (ISO/IEC 19757-3, Annex D). */
@NullMarked
package org.crossborder.validation.report.svrl;

import org.jspecify.annotations.NullMarked;
