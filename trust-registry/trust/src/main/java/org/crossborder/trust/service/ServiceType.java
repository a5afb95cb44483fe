// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

/** What a trust service issues or attests. */
public enum ServiceType {
  CA_FOR_SIGNATURES,
  CA_FOR_SEALS,
  TIMESTAMPING,
  /** Attestation by a trusted third party, accepted where a clause names it (rule T05). */
  ATTESTATION
}
