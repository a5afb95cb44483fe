// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

/** Who sends, who receives (ebMS 3.0 Core 5.2.2.2). */
public record PartyInfo(TradingPartner from, TradingPartner to) {}
