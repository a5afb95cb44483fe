// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.crossborder.trust.TestRegister;

/** Questions as they are sent to {@code /v1/recognitions}. */
final class Questions {
  static final X509Certificate BD_SEAL = TestRegister.BD_SEALS.issue("Dhaka Chamber seal");
  static final X509Certificate KR_SEAL = TestRegister.KR_SEALS.issue("Seoul seal");

  private Questions() {}

  static Map<String, Object> of(X509Certificate signer, String nonce) throws Exception {
    return new TreeMap<>(
        Map.of(
            "certificate", Base64.getEncoder().encodeToString(signer.getEncoded()),
            "recognisingParty", "KR",
            "recognisedParty", "BD",
            "documentType", "certificate-of-origin",
            "purpose", "import-clearance",
            "at", Instant.now().toString(),
            "timeProof", "RECEIPT",
            "nonce", nonce));
  }
}
