// SPDX-License-Identifier: Apache-2.0
/** The suite on the command line. */
@NullMarked
package org.crossborder.conformance.command;

import org.jspecify.annotations.NullMarked;
