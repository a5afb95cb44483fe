// SPDX-License-Identifier: Apache-2.0
/**
 * What the packaged gateways cost, each question with a command of its own; every figure goes to a
 * JSON file with what it was measured on.
 */
@NullMarked
package org.crossborder.conformance.bench;

import org.jspecify.annotations.NullMarked;
