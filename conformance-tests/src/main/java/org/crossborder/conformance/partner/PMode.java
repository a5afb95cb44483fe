// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.partner;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.security.Profile;
import org.jspecify.annotations.Nullable;

/**
 * How the suite and the gateway under test have agreed to speak (ebMS 3.0 Core, appendix D).
 *
 * @param url where the gateway under test receives
 * @param own the suite as trading partner
 * @param theirs the gateway under test as trading partner
 * @param properties eb:MessageProperties of each message
 * @param ownKeys the suite's
 * @param theirKeys what is known of those of the gateway under test
 */
public record PMode(
    Profile profile,
    URI url,
    TradingPartner own,
    TradingPartner theirs,
    @Nullable String agreement,
    String service,
    @Nullable String serviceType,
    String action,
    Map<String, String> properties,
    OwnKeys ownKeys,
    TheirKeys theirKeys) {
  public PMode {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** The same for another action: the second leg of a two-way exchange. */
  public PMode of(String otherAction) {
    return new PMode(
        profile,
        url,
        own,
        theirs,
        agreement,
        service,
        serviceType,
        otherAction,
        properties,
        ownKeys,
        theirKeys);
  }

  /** The same at another address. */
  public PMode at(URI address) {
    return new PMode(
        profile,
        address,
        own,
        theirs,
        agreement,
        service,
        serviceType,
        action,
        properties,
        ownKeys,
        theirKeys);
  }
}
