// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import org.jspecify.annotations.Nullable;

/**
 * A named value (clause 5.4.5).
 *
 * @param type the sequence type that it has to be of, if one is demanded
 */
record Let(String name, @Nullable String type, Expression value) {}
