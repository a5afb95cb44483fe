// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What encrypts a part; the initialisation vector comes before the ciphertext. */
enum ContentCipher {
  /** The profile's (XML Encryption 1.1, 5.2.4). */
  AES128_GCM("AES/GCM/NoPadding", 12) {
    @Override
    AlgorithmParameterSpec parameters(byte[] iv) {
      return new GCMParameterSpec(128, iv);
    }
  },
  /** What the profile no longer allows, for the suite to try. */
  AES128_CBC("AES/CBC/PKCS5Padding", 16) {
    @Override
    AlgorithmParameterSpec parameters(byte[] iv) {
      return new IvParameterSpec(iv);
    }
  };

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String transformation;
  private final int ivBytes;

  ContentCipher(String transformation, int ivBytes) {
    this.transformation = transformation;
    this.ivBytes = ivBytes;
  }

  static ContentCipher of(String algorithm) {
    return algorithm.equals(Algorithms.AES128_CBC) ? AES128_CBC : AES128_GCM;
  }

  abstract AlgorithmParameterSpec parameters(byte[] iv);

  byte[] encrypt(byte[] key, byte[] plain) throws GeneralSecurityException {
    byte[] iv = new byte[ivBytes];
    RANDOM.nextBytes(iv);
    byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, key, iv).doFinal(plain);
    return org.bouncycastle.util.Arrays.concatenate(iv, ciphertext);
  }

  byte[] decrypt(byte[] key, byte[] sent) throws GeneralSecurityException {
    if (sent.length < ivBytes) {
      throw new GeneralSecurityException("The part is shorter than its initialisation vector");
    }
    return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sent, ivBytes))
        .doFinal(sent, ivBytes, sent.length - ivBytes);
  }

  private Cipher cipher(int mode, byte[] key, byte[] iv) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(transformation);
    cipher.init(mode, new SecretKeySpec(key, "AES"), parameters(iv));
    return cipher;
  }
}
