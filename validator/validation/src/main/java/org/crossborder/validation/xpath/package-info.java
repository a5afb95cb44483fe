// SPDX-License-Identifier: Apache-2.0
/**
 * The part of XPath 3.1 that rules are mostly written in, compiled to closures over an {@link
 * org.crossborder.validation.infoset.Infoset}. What it does not know it refuses to compile, and
 * what it cannot decide it refuses to answer: then Saxon is asked (decision 80).
 */
@NullMarked
package org.crossborder.validation.xpath;

import org.jspecify.annotations.NullMarked;
