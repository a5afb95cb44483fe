// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import org.crossborder.trust.party.GatewayEndpoint;

/** A gateway and the Party it speaks for; its id stays taken when it is withdrawn. */
record RegisteredGateway(String party, GatewayEndpoint endpoint, boolean withdrawn) {}
