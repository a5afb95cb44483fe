// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Decrypts AES-GCM (NIST SP 800-38D) in pieces, by ciphers that only ever encrypt: providers of the
 * JDK keep all of a ciphertext in memory when they decrypt it, but not when they encrypt. GCTR is
 * its own inverse, so encrypting the ciphertext gives the plaintext (7.2, step 5); and encrypting
 * that plaintext again gives the tag that the ciphertext must have (steps 6 to 8).
 */
final class GcmOpening {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final int BUFFER = 1 << 16;

  private final Cipher opening;
  private final Cipher sealing;
  private final byte[] held = new byte[BUFFER + TAG_BYTES];
  private final byte[] plain = new byte[BUFFER + 2 * TAG_BYTES];
  private final byte[] again = new byte[BUFFER + 2 * TAG_BYTES];
  private int count;

  private GcmOpening(SecretKey key, byte[] nonce) throws GeneralSecurityException {
    this.opening = encrypting(key, nonce);
    this.sealing = encrypting(key, nonce);
  }

  /**
   * Reads nonce, ciphertext and tag (XML Encryption 1.1, 5.2.4). What is written may be used only
   * when this returns.
   *
   * @throws AEADBadTagException if it was changed or cut off
   */
  static void open(InputStream in, SecretKey key, OutputStream out)
      throws GeneralSecurityException, IOException {
    byte[] nonce = in.readNBytes(NONCE_BYTES);
    if (nonce.length < NONCE_BYTES) {
      throw new AEADBadTagException("No nonce");
    }
    new GcmOpening(key, nonce).decrypt(in, out);
  }

  private void decrypt(InputStream in, OutputStream out)
      throws GeneralSecurityException, IOException {
    for (int read = read(in); read >= 0; read = read(in)) {
      count += read;
      int sure = count - TAG_BYTES; // the last bytes may be the tag
      if (sure > 0) {
        write(opening.update(held, 0, sure, plain), out);
        System.arraycopy(held, sure, held, 0, TAG_BYTES);
        count = TAG_BYTES;
      }
    }
    write(opening.doFinal(plain, 0) - TAG_BYTES, out);
    int last = sealing.doFinal(again, 0);
    byte[] tag = Arrays.copyOfRange(again, last - TAG_BYTES, last);
    if (count < TAG_BYTES || !MessageDigest.isEqual(tag, Arrays.copyOf(held, TAG_BYTES))) {
      throw new AEADBadTagException("Tag mismatch");
    }
  }

  private int read(InputStream in) throws IOException {
    return in.read(held, count, held.length - count);
  }

  private void write(int length, OutputStream out) throws GeneralSecurityException, IOException {
    out.write(plain, 0, length);
    sealing.update(plain, 0, length, again);
  }

  private static Cipher encrypting(SecretKey key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    return cipher;
  }
}
