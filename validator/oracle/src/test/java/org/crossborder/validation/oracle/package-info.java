// SPDX-License-Identifier: Apache-2.0
/**
 * A second opinion on seals: the European Union's Digital Signature Services (DSS) validate what
 * our validator seals, and our validator what DSS signs. Each engine has its own class path and
 * process.
 */
@NullMarked
package org.crossborder.validation.oracle;

import org.jspecify.annotations.NullMarked;
