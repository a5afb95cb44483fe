// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

/** Whose fault a failure is: who has to act. */
public enum FaultClass {
  /** The P-Mode, an address or a key is not set as the run says; either side's operator. */
  CONFIGURATION,
  /** Nothing, or no HTTP, came back; whoever runs what is in between. */
  NETWORK,
  /** A certificate is not trusted, has expired, or is another's; who issues or registers it. */
  TRUST,
  /** The gateway under test does not do what the standard asks; its makers. */
  IMPLEMENTATION,
  /** The suite itself broke; its makers. */
  SUITE
}
