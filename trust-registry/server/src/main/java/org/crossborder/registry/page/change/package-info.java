// SPDX-License-Identifier: Apache-2.0
/** Changes that wait for approvals, and actions in an emergency. */
@NullMarked
package org.crossborder.registry.page.change;

import org.jspecify.annotations.NullMarked;
