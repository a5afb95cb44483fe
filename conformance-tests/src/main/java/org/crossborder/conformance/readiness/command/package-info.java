// SPDX-License-Identifier: Apache-2.0
/** The command line of the self-assessment. */
@NullMarked
package org.crossborder.conformance.readiness.command;

import org.jspecify.annotations.NullMarked;
