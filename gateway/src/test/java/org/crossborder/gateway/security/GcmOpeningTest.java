// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Bouncy Castle has encrypted is decrypted by the JDK's ciphers, and by native ones. */
class GcmOpeningTest {
  private static final SecretKey KEY =
      new SecretKeySpec(
          "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "AES");
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final Random random = new Random(5);

  @AfterEach
  void asBefore() {
    Security.removeProvider("AmazonCorrettoCryptoProvider");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyLengthComesBackAsItWas(boolean nativeCode) throws Exception {
    install(nativeCode);
    for (int length : new int[] {0, 1, 15, 16, 17, 65_520, 65_535, 65_536, 65_537, 300_001}) {
      byte[] plain = bytes(length);
      assertThat(open(new ByteArrayInputStream(encrypt(plain)))).as("%d", length).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void itDoesNotMatterInWhatPiecesItArrives(boolean nativeCode) throws Exception {
    install(nativeCode);
    byte[] plain = bytes(10_007);
    for (int piece : new int[] {1, 7, 16, 17, 4_096}) {
      assertThat(open(new Pieces(encrypt(plain), piece))).as("%d", piece).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anyChangedBitIsFound(boolean nativeCode) throws Exception {
    install(nativeCode);
    byte[] encrypted = encrypt(bytes(70_000));
    int tag = encrypted.length - TAG_BYTES;
    for (int at : new int[] {0, NONCE_BYTES - 1, NONCE_BYTES, 66_000, tag - 1, tag, tag + 15}) {
      byte[] changed = encrypted.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> open(new ByteArrayInputStream(changed)))
          .as("byte %d", at)
          .isInstanceOf(AEADBadTagException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsCutOffIsFound(boolean nativeCode) throws Exception {
    install(nativeCode);
    byte[] encrypted = encrypt(bytes(40));
    for (int length = 0; length < encrypted.length; length++) {
      byte[] cut = Arrays.copyOf(encrypted, length);
      assertThatThrownBy(() -> open(new ByteArrayInputStream(cut)))
          .as("%d bytes", length)
          .isInstanceOf(AEADBadTagException.class);
    }
  }

  private static void install(boolean nativeCode) {
    if (nativeCode) {
      NativeCrypto.install();
    }
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] encrypt(byte[] plain) throws GeneralSecurityException, IOException {
    byte[] nonce = bytes(NONCE_BYTES);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", BouncyCastle.PROVIDER);
    cipher.init(Cipher.ENCRYPT_MODE, KEY, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
    encrypted.write(nonce);
    encrypted.write(cipher.doFinal(plain));
    return encrypted.toByteArray();
  }

  private static byte[] open(InputStream encrypted) throws GeneralSecurityException, IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    GcmOpening.open(encrypted, KEY, plain);
    return plain.toByteArray();
  }

  /** Gives few bytes at once, as a network does. */
  private static final class Pieces extends ByteArrayInputStream {
    private final int most;

    Pieces(byte[] bytes, int most) {
      super(bytes);
      this.most = most;
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int length) {
      return super.read(bytes, from, Math.min(length, most));
    }
  }
}
