// SPDX-License-Identifier: Apache-2.0
/**
 * What a rule of the Framework Agreement's catalogue is: an id, an article, a severity, and a
 * judgement that says why.
 */
@NullMarked
package org.crossborder.trust.rule;

import org.jspecify.annotations.NullMarked;
