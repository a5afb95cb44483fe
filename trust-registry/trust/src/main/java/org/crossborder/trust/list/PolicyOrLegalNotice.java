// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.util.List;

/** Under which policy or law the list is published: pointers or texts (clause 5.3.11). */
public record PolicyOrLegalNotice(List<MultilingualUri> policy, List<MultilingualText> notice) {
  public PolicyOrLegalNotice {
    policy = List.copyOf(policy);
    notice = List.copyOf(notice);
  }
}
