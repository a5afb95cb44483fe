// SPDX-License-Identifier: Apache-2.0
/**
 * Arrangements between Parties (Article 8(3)): directed clauses, levels of reliability, their
 * periods.
 */
@NullMarked
package org.crossborder.trust.arrangement;

import org.jspecify.annotations.NullMarked;
