// SPDX-License-Identifier: Apache-2.0
/** Partners as people see them: what goes to and fro and why, what waits, whether they answer. */
@NullMarked
package org.crossborder.gateway.web.partner;

import org.jspecify.annotations.NullMarked;
