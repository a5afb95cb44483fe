// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * What one provider has made, the JDK's must be able to read, and the other way round: with each
 * algorithm that messages need, so that a broken build is noticed before it has signed anything.
 */
final class NativeSelfTest {
  private static final byte[] TEXT = "Crossborder".getBytes(StandardCharsets.UTF_8);
  private static final int RSA_BITS = 2048;
  private static final int TAG_BITS = 128;
  private static final AlgorithmParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  private final Provider tested;

  private NativeSelfTest(Provider tested) {
    this.tested = tested;
  }

  /**
   * Tests it against the JDK.
   *
   * @throws GeneralSecurityException naming the algorithm that differs
   */
  static void run(Provider tested) throws GeneralSecurityException {
    NativeSelfTest test = new NativeSelfTest(tested);
    test.digest();
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA", tested);
    rsa.initialize(RSA_BITS);
    KeyPair rsaKeys = rsa.generateKeyPair();
    test.signature("SHA256withRSA", rsaKeys, "SunRsaSign");
    test.keyTransport(rsaKeys);
    KeyPairGenerator curve = KeyPairGenerator.getInstance("EC", tested);
    curve.initialize(new ECGenParameterSpec("secp256r1"));
    test.signature("SHA256withECDSA", curve.generateKeyPair(), "SunEC");
    test.content();
  }

  private void digest() throws GeneralSecurityException {
    require(
        Arrays.equals(
            MessageDigest.getInstance("SHA-256", tested).digest(TEXT),
            MessageDigest.getInstance("SHA-256", "SUN").digest(TEXT)),
        "SHA-256");
  }

  private void signature(String algorithm, KeyPair keys, String platform)
      throws GeneralSecurityException {
    Signature own = Signature.getInstance(algorithm, tested);
    Signature jdk = Signature.getInstance(algorithm, platform);
    require(verifies(jdk, keys, signed(own, keys)), algorithm);
    byte[] altered = signed(jdk, keys);
    require(verifies(own, keys, altered), algorithm);
    altered[altered.length - 1] ^= 1;
    require(!holds(own, keys, altered), algorithm + " of what was altered");
  }

  private static byte[] signed(Signature by, KeyPair keys) throws GeneralSecurityException {
    by.initSign(keys.getPrivate());
    by.update(TEXT);
    return by.sign();
  }

  private static boolean verifies(Signature by, KeyPair keys, byte[] signature)
      throws GeneralSecurityException {
    by.initVerify(keys.getPublic());
    by.update(TEXT);
    return by.verify(signature);
  }

  /** A signature that cannot be decoded does not hold either. */
  private static boolean holds(Signature by, KeyPair keys, byte[] signature) {
    try {
      return verifies(by, keys, signature);
    } catch (GeneralSecurityException undecodable) {
      return false;
    }
  }

  private void keyTransport(KeyPair keys) throws GeneralSecurityException {
    Cipher wrapping = Cipher.getInstance("RSA/ECB/OAEPPadding", "SunJCE");
    wrapping.init(Cipher.ENCRYPT_MODE, keys.getPublic(), OAEP);
    Cipher unwrapping = Cipher.getInstance("RSA/ECB/OAEPPadding", tested);
    unwrapping.init(Cipher.DECRYPT_MODE, keys.getPrivate(), OAEP);
    require(Arrays.equals(TEXT, unwrapping.doFinal(wrapping.doFinal(TEXT))), "RSA-OAEP");
  }

  private void content() throws GeneralSecurityException {
    SecretKey key = new SecretKeySpec(Arrays.copyOf(TEXT, 16), "AES");
    GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, new byte[12]);
    Cipher encrypting = Cipher.getInstance("AES/GCM/NoPadding", tested);
    encrypting.init(Cipher.ENCRYPT_MODE, key, nonce);
    Cipher decrypting = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    decrypting.init(Cipher.DECRYPT_MODE, key, nonce);
    require(Arrays.equals(TEXT, decrypting.doFinal(encrypting.doFinal(TEXT))), "AES-GCM");
  }

  private static void require(boolean same, String algorithm) throws GeneralSecurityException {
    if (!same) {
      throw new GeneralSecurityException("It differs from the JDK in " + algorithm);
    }
  }
}
