// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.crossborder.trust.list.TspService;

/** A name for a service whose list gives none: the beginning of its key's SHA-256. */
final class KeyName {
  private static final int BYTES = 8;

  private KeyName() {}

  static String of(TspService service) {
    byte[] spki =
        service.information().digitalIdentity().certificates().get(0).getPublicKey().getEncoded();
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(spki), 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
