// SPDX-License-Identifier: Apache-2.0
/** A run as one YAML file: read, written for a team that begins, and assembled. */
@NullMarked
package org.crossborder.conformance.run;

import org.jspecify.annotations.NullMarked;
