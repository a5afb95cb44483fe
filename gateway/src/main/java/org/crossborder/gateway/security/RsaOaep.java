// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.crypto.AsymmetricBlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.encodings.OAEPEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Decryption with RSA-OAEP (RFC 8017, 7.1.2). With a key that its token keeps for itself, the token
 * computes RSADP alone, since the platform reaches no OAEP of a token, and the encoding is taken
 * off here, in constant time, by Bouncy Castle.
 */
record RsaOaep(String digest, MGF1ParameterSpec mask) {

  byte[] decrypt(byte[] wrapped, MshKey key) throws GeneralSecurityException {
    return key.privateKey().getEncoded() == null
        ? inToken(wrapped, key)
        : here(wrapped, key.privateKey());
  }

  private byte[] here(byte[] wrapped, PrivateKey key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        key,
        new OAEPParameterSpec(digest, "MGF1", mask, PSource.PSpecified.DEFAULT));
    return cipher.doFinal(wrapped);
  }

  private byte[] inToken(byte[] wrapped, MshKey key) throws GeneralSecurityException {
    if (!(key.certificate().getPublicKey() instanceof RSAPublicKey rsa)) {
      throw new GeneralSecurityException("It is no key of RSA");
    }
    int length = (rsa.getModulus().bitLength() + 7) / 8;
    if (wrapped.length != length) {
      throw new GeneralSecurityException("The content key has another length than the modulus");
    }
    OAEPEncoding encoding =
        new OAEPEncoding(
            new TokenRsa(key.privateKey(), length),
            hash(digest),
            hash(mask.getDigestAlgorithm()),
            null);
    encoding.init(false, null);
    try {
      return encoding.processBlock(wrapped, 0, wrapped.length);
    } catch (InvalidCipherTextException e) {
      throw new GeneralSecurityException("The encoding is wrong", e);
    }
  }

  private static Digest hash(String name) {
    return Map.<String, Digest>of("SHA-1", new SHA1Digest(), "SHA-256", new SHA256Digest())
        .getOrDefault(name, new SHA256Digest());
  }

  /** RSADP (RFC 8017, 5.1.2) in a token. */
  private record TokenRsa(PrivateKey key, int length) implements AsymmetricBlockCipher {
    @Override
    public void init(boolean encrypting, @Nullable CipherParameters none) {}

    @Override
    public int getInputBlockSize() {
      return length;
    }

    /** Without the leading octet, which is zero in a well-formed encoding. */
    @Override
    public int getOutputBlockSize() {
      return length - 1;
    }

    @Override
    public byte[] processBlock(byte[] in, int from, int count) throws InvalidCipherTextException {
      try {
        Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key);
        byte[] encoded = cipher.doFinal(in, from, count);
        return encoded[0] == 0 ? Arrays.copyOfRange(encoded, 1, encoded.length) : encoded;
      } catch (BadPaddingException | IllegalBlockSizeException e) {
        throw new InvalidCipherTextException("The token does not decrypt it", e);
      } catch (GeneralSecurityException e) {
        throw new ProviderException("The token is not to be reached", e); // no fault of the message
      }
    }
  }
}
