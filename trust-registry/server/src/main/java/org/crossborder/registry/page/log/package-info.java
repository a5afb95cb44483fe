// SPDX-License-Identifier: Apache-2.0
/** The log with its proofs, for people. */
@NullMarked
package org.crossborder.registry.page.log;

import org.jspecify.annotations.NullMarked;
