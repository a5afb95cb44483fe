// SPDX-License-Identifier: Apache-2.0
/** A section in one file: exported, answered offline, merged with conflicts shown. */
@NullMarked
package org.crossborder.conformance.readiness.section;

import org.jspecify.annotations.NullMarked;
