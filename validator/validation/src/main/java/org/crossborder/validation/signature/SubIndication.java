// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

/** Why a signature did not pass; the names are those of EN 319 102-1, clause 5.1.3. */
public enum SubIndication {
  FORMAT_FAILURE,
  HASH_FAILURE,
  SIG_CRYPTO_FAILURE,
  SIG_CONSTRAINTS_FAILURE,
  CRYPTO_CONSTRAINTS_FAILURE,
  CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
  NO_SIGNING_CERTIFICATE_FOUND,
  SIGNED_DATA_NOT_FOUND,
  NO_POE,
  GENERIC
}
