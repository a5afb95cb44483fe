// SPDX-License-Identifier: Apache-2.0
/** The suite in the build of a team. */
@NullMarked
package org.crossborder.conformance.engine;

import org.jspecify.annotations.NullMarked;
