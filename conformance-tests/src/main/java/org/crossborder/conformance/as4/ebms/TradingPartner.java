// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.ebms;

import org.jspecify.annotations.Nullable;

/**
 * One end of the line: eb:From or eb:To (ebMS 3.0 Core, 5.2.2.3 and 5.2.2.4).
 *
 * @param partyId eb:PartyId
 * @param type eb:PartyId/@type
 * @param role eb:Role
 */
public record TradingPartner(String partyId, @Nullable String type, String role) {}
