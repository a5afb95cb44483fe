// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

import java.util.Set;
import org.crossborder.trust.AbsentIsEmpty;
import org.crossborder.trust.Ordered;

/**
 * Which of a service's certificates its Party vouches for: certificates outside these limits are
 * not recognised, although they chain to the service. An empty set limits nothing.
 *
 * @param policyOids certificate policies, one of which must be valid along the path
 * @param ekuOids extended key usages, one of which the signer's certificate must have
 * @param keyUsages key usages, all of which the signer's certificate must have
 * @param permittedNames directory names (RFC 4514), in one of which the signer's subject must lie
 */
public record ServiceLimits(
    @AbsentIsEmpty Set<String> policyOids,
    @AbsentIsEmpty Set<String> ekuOids,
    @AbsentIsEmpty Set<KeyUsage> keyUsages,
    @AbsentIsEmpty Set<String> permittedNames) {
  /** No limit beyond the path itself. */
  public static final ServiceLimits NONE =
      new ServiceLimits(Set.of(), Set.of(), Set.of(), Set.of());

  public ServiceLimits {
    policyOids = Ordered.copyOf(policyOids);
    ekuOids = Ordered.copyOf(ekuOids);
    keyUsages = Ordered.copyOf(keyUsages);
    permittedNames = Ordered.copyOf(permittedNames);
  }
}
