// SPDX-License-Identifier: Apache-2.0
/** What TS 119 612 asks of a list beyond its schema. */
@NullMarked
package org.crossborder.trust.list.rule;

import org.jspecify.annotations.NullMarked;
