// SPDX-License-Identifier: Apache-2.0
/** What the layers say: findings, results of rules and layers. */
@NullMarked
package org.crossborder.validation.finding;

import org.jspecify.annotations.NullMarked;
