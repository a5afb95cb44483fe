// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;

/** Signs notes with one key; the key may lie in an HSM. */
public record NoteSigner(VerifierKey key, PrivateKey privateKey) {
  /** Signs a note as its author: the log. */
  public NoteSignature sign(String text) throws GeneralSecurityException {
    if (key.type() == SignatureType.COSIGNATURE) {
      throw new IllegalStateException("A witness signs with its time");
    }
    return NoteSignature.of(key, sign(text.getBytes(UTF_8)));
  }

  /** Signs a checkpoint as a witness that saw it at {@code time}. */
  NoteSignature cosign(String text, Instant time) throws GeneralSecurityException {
    if (key.type() != SignatureType.COSIGNATURE) {
      throw new IllegalStateException("Only a witness's key cosigns");
    }
    long seconds = time.getEpochSecond();
    byte[] signature = sign(Cosignature.message(text, seconds));
    return NoteSignature.of(key, new Cosignature(seconds, signature).toBytes());
  }

  /** Never says the private key. */
  @Override
  public String toString() {
    return "NoteSigner[" + key + "]";
  }

  private byte[] sign(byte[] message) throws GeneralSecurityException {
    Signature signer = Signature.getInstance(key.algorithm());
    signer.initSign(privateKey);
    signer.update(message);
    return signer.sign();
  }
}
