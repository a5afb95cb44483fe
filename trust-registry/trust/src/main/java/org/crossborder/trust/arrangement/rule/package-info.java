// SPDX-License-Identifier: Apache-2.0
/**
 * The rules A01 to A13 about arrangements: each one class, resting on an article that {@code
 * catalogue.properties} cites.
 */
@NullMarked
package org.crossborder.trust.arrangement.rule;

import org.jspecify.annotations.NullMarked;
