// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

/**
 * Why a certification path is not valid. The later in this list, the nearer the path was to being
 * valid, and the more telling the defect is when several candidate paths fail.
 */
public enum PathDefect {
  /** No chain of issuer names leads from the target to an anchor. */
  NO_PATH,
  /** The search was given up at its bound. */
  WORK_BOUND,
  /** The chain has more certificates than allowed. */
  TOO_LONG,
  SIGNATURE,
  ANCHOR,
  CERTIFICATE_PROFILE,
  ALGORITHM,
  BASIC_CONSTRAINTS,
  KEY_USAGE,
  CRITICAL_EXTENSION,
  NAME_CONSTRAINTS,
  POLICY,
  PURPOSE,
  NOT_YET_VALID,
  EXPIRED,
  REVOCATION_UNKNOWN,
  REVOKED
}
