// SPDX-License-Identifier: Apache-2.0
/**
 * The rules T01 to T05 about the register: each one class, resting on an article that {@code
 * catalogue.properties} cites.
 */
@NullMarked
package org.crossborder.trust.register.rule;

import org.jspecify.annotations.NullMarked;
