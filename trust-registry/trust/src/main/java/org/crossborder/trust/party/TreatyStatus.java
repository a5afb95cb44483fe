// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

/** Where a State stands towards the Framework Agreement (Articles 18, 19 and 22). */
public enum TreatyStatus {
  SIGNATORY,
  PARTY,
  WITHDRAWN
}
