// SPDX-License-Identifier: Apache-2.0
/** The validator's command line: one class a command. */
@NullMarked
package org.crossborder.validator.command;

import org.jspecify.annotations.NullMarked;
