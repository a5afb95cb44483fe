// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;

/** The digest algorithms that are worked with, by the names of TS 119 312's table. */
final class DigestNames {
  private static final Map<ASN1ObjectIdentifier, String> NAMES =
      Map.of(
          OIWObjectIdentifiers.idSHA1, "SHA-1",
          NISTObjectIdentifiers.id_sha256, "SHA-256",
          NISTObjectIdentifiers.id_sha384, "SHA-384",
          NISTObjectIdentifiers.id_sha512, "SHA-512",
          NISTObjectIdentifiers.id_sha3_256, "SHA3-256",
          NISTObjectIdentifiers.id_sha3_384, "SHA3-384",
          NISTObjectIdentifiers.id_sha3_512, "SHA3-512");

  private DigestNames() {}

  static Optional<String> of(ASN1ObjectIdentifier algorithm) {
    return Optional.ofNullable(NAMES.get(algorithm));
  }

  static byte[] digest(String name, byte[] octets) {
    try {
      return MessageDigest.getInstance(name).digest(octets);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + name, e);
    }
  }
}
