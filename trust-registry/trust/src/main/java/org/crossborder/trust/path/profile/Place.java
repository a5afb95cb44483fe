// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

/** Where a certificate stands in its certification path. */
public enum Place {
  TARGET,
  INTERMEDIATE,
  ANCHOR
}
