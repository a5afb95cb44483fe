// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.util.List;
import org.crossborder.trust.list.Address;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.MultilingualUri;
import org.crossborder.trust.list.PolicyOrLegalNotice;

/**
 * Who publishes a list, and under which rules: what the register's entries do not say.
 *
 * @param schemeName as {@code CC:name} (clause 5.3.6)
 * @param communityRules beside those of the country itself
 * @param distributionPoints where the newest list is found
 */
public record SchemeOperator(
    List<MultilingualText> name,
    Address address,
    List<MultilingualText> schemeName,
    List<MultilingualUri> informationUris,
    List<MultilingualUri> communityRules,
    PolicyOrLegalNotice policyOrLegalNotice,
    List<String> distributionPoints) {
  public SchemeOperator {
    name = List.copyOf(name);
    schemeName = List.copyOf(schemeName);
    informationUris = List.copyOf(informationUris);
    communityRules = List.copyOf(communityRules);
    distributionPoints = List.copyOf(distributionPoints);
  }
}
