// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;

/** Sealed examples, made once: key generation is the slowest thing in these tests. */
public final class SealedDocuments {
  public static final SealingAuthority RSA = SealingAuthority.rsa("BD");
  public static final SealingAuthority EC = SealingAuthority.ec("BD");
  static final String SEALED =
      new String(
          new XadesSealer()
              .seal(
                  Examples.bytes("certificate-of-origin.xml"),
                  RSA.key(),
                  RSA.chain(),
                  Examples.NOW),
          UTF_8);

  private SealedDocuments() {}

  static ValidatedSignature validate(String document) {
    return new BasicSignatureValidation().validate(document.getBytes(UTF_8), Examples.NOW);
  }
}
