// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

/** What a verifier looks at. The suite's always looks at all; a mutant peer's leaves one out. */
public enum Check {
  SIGNATURE_METHOD,
  DIGEST_METHOD,
  SIGNER,
  VALUE,
  HEADER_DIGEST,
  PAYLOAD_DIGEST,
  UNIQUE_ID
}
