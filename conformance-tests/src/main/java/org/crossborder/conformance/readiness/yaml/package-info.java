// SPDX-License-Identifier: Apache-2.0
/** YAML files that people write, read with the line and column of every mistake. */
@NullMarked
package org.crossborder.conformance.readiness.yaml;

import org.jspecify.annotations.NullMarked;
