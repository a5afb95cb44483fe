// SPDX-License-Identifier: Apache-2.0
/**
 * Business and code-list rules: one rule, one class, with an example that passes and one that
 * fails.
 */
@NullMarked
package org.crossborder.validation.rule;

import org.jspecify.annotations.NullMarked;
