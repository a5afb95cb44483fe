// SPDX-License-Identifier: Apache-2.0
/** The registry's command line. */
@NullMarked
package org.crossborder.registry.command;

import org.jspecify.annotations.NullMarked;
