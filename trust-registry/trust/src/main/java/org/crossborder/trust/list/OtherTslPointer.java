// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.util.List;

/**
 * A pointer to another list, with the certificates that may sign it (clause 5.3.13).
 *
 * @param issuerIdentities one for each key of the other list's scheme operator
 */
public record OtherTslPointer(
    List<ServiceDigitalIdentity> issuerIdentities,
    String location,
    String type,
    List<MultilingualText> operatorName,
    List<MultilingualUri> communityRules,
    String territory,
    String mimeType) {
  public OtherTslPointer {
    issuerIdentities = List.copyOf(issuerIdentities);
    operatorName = List.copyOf(operatorName);
    communityRules = List.copyOf(communityRules);
  }
}
