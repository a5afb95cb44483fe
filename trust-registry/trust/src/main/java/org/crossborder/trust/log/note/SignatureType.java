// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of note signature that are understood here (C2SP signed-note, Signature types). */
public enum SignatureType {
  ED25519(1),
  /** On P-256 with SHA-256; for a log whose key lies in an HSM without Ed25519. */
  ECDSA(2),
  /** A witness's Ed25519 signature with its time (C2SP tlog-cosignature). */
  COSIGNATURE(4);

  private final byte identifier;

  SignatureType(int identifier) {
    this.identifier = (byte) identifier;
  }

  byte identifier() {
    return identifier;
  }

  static Optional<SignatureType> of(byte identifier) {
    return Stream.of(values()).filter(type -> type.identifier == identifier).findFirst();
  }
}
