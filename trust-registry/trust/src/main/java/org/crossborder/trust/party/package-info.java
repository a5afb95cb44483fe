// SPDX-License-Identifier: Apache-2.0
/** Parties (States) to the Framework Agreement, their treaty status and their gateways. */
@NullMarked
package org.crossborder.trust.party;

import org.jspecify.annotations.NullMarked;
