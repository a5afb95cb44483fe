// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Where a participant takes documents.
 *
 * @param transportProfile e.g. {@link #AS4}
 * @param certificates of the access point
 */
public record SmpEndpoint(
    String transportProfile, URI address, List<X509Certificate> certificates) {
  /** eDelivery AS4, common profile. */
  public static final String AS4 = "bdxr-transport-ebms3-as4-v1p0";

  /** The same with split and join. */
  public static final String AS4_SPLIT_JOIN = "bdxr-transport-ebms3-as4-split-join-v1p0";

  public SmpEndpoint {
    certificates = List.copyOf(certificates);
  }

  /** Whether it joins fragments. */
  public boolean joins() {
    return transportProfile.equals(AS4_SPLIT_JOIN);
  }
}
