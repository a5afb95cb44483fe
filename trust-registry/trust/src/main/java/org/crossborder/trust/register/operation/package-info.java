// SPDX-License-Identifier: Apache-2.0
/**
 * What a change can do to the register: one record for each operation, which knows whom it
 * concerns, whether it only reduces trust, why it may be refused, and how it applies.
 */
@NullMarked
package org.crossborder.trust.register.operation;

import org.jspecify.annotations.NullMarked;
