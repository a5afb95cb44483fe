// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What no gateway can do without: a message costs two RSA signatures and one RSA decryption. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class FloorBenchmark {
  private static final int BITS = 2048;
  private static final int SIZE = 10_000;

  private final byte[] message = SampleDocument.ofBytes(SIZE);
  private KeyPair rsa;
  private byte[] signature;
  private byte[] wrapped;

  /** Makes keys. */
  @Setup
  public void prepare() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    rsa = generator.generateKeyPair();
    signature = rsaSignature();
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(Cipher.ENCRYPT_MODE, rsa.getPublic());
    wrapped = cipher.doFinal(new byte[16]);
  }

  /** One private operation. */
  @Benchmark
  public byte[] rsaSignature() throws GeneralSecurityException {
    Signature signer = Signature.getInstance("SHA256withRSA");
    signer.initSign(rsa.getPrivate());
    signer.update(message, 0, 2_000);
    return signer.sign();
  }

  /** One public operation. */
  @Benchmark
  public boolean rsaVerification() throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(rsa.getPublic());
    verifier.update(message, 0, 2_000);
    return verifier.verify(signature);
  }

  /** One private operation. */
  @Benchmark
  public byte[] rsaDecryption() throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(Cipher.DECRYPT_MODE, rsa.getPrivate());
    return cipher.doFinal(wrapped);
  }

  /** All bytes once. */
  @Benchmark
  public byte[] sha256() throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(message);
  }
}
