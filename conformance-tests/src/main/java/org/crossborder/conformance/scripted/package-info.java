// SPDX-License-Identifier: Apache-2.0
/**
 * A trust registry that does what a module tells it: root, timestamp and snapshot metadata by keys
 * of the suite, right or with one thing wrong. What it does not say itself, such as a log, it takes
 * from the registry behind it.
 */
@NullMarked
package org.crossborder.conformance.scripted;

import org.jspecify.annotations.NullMarked;
