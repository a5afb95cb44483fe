// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

/** How binding a requirement is (RFC 2119). */
public enum Level {
  MUST,
  SHOULD,
  MAY
}
