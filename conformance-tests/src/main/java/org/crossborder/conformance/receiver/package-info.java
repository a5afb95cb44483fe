// SPDX-License-Identifier: Apache-2.0
/** The gateway under test as receiving MSH: one class a module. */
@NullMarked
package org.crossborder.conformance.receiver;

import org.jspecify.annotations.NullMarked;
