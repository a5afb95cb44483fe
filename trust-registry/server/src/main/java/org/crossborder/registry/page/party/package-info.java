// SPDX-License-Identifier: Apache-2.0
/** The Parties, and what each has registered. */
@NullMarked
package org.crossborder.registry.page.party;

import org.jspecify.annotations.NullMarked;
