// SPDX-License-Identifier: Apache-2.0
/**
 * ISO Schematron (ISO/IEC 19757-3), compiled to XSLT 3.0 that yields only what fails.
 *
 * <p>Reading ({@link org.crossborder.validation.schematron.SchemaReader}), writing ({@link
 * org.crossborder.validation.schematron.StylesheetWriter}) and running ({@link
 * org.crossborder.validation.schematron.CompiledSchema}) are one class each.
 */
@NullMarked
package org.crossborder.validation.schematron;

import org.jspecify.annotations.NullMarked;
