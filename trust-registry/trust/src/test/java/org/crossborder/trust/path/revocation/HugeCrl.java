// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.crossborder.trust.TestCa;

/** A CRL with very many entries, written byte by byte: builders of CRLs take minutes for it. */
public final class HugeCrl {
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final byte[] der;

  public HugeCrl(TestCa ca, Instant revoked, int entries) {
    byte[] algorithm = HexFormat.of().parseHex("300a06082a8648ce3d040302");
    byte[] time = time(revoked);
    ByteArrayOutputStream list = new ByteArrayOutputStream(entries * 34);
    for (long i = 0; i < entries; i++) {
      list.writeBytes(element(0x30, joined(element(2, serial(i).toByteArray()), time)));
    }
    byte[] number = HexFormat.of().parseHex("300c300a0603551d140403020101");
    byte[] content =
        element(
            0x30,
            joined(
                element(2, new byte[] {1}),
                algorithm,
                ca.certificate().getSubjectX500Principal().getEncoded(),
                time(revoked.plusSeconds(1)),
                time(revoked.plusSeconds(86_400)),
                element(0x30, list.toByteArray()),
                element(0xa0, number)));
    byte[] signature = joined(new byte[] {0}, sign(ca, content));
    this.der = element(0x30, joined(content, algorithm, element(3, signature)));
  }

  public byte[] der() {
    return der;
  }

  public static BigInteger serial(long index) {
    return new BigInteger(1, ByteBuffer.allocate(16).putLong(0x5eed).putLong(index * 7919).array());
  }

  private static byte[] time(Instant time) {
    return element(0x17, UTC_TIME.format(time).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] sign(TestCa ca, byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(ca.keyPair().getPrivate());
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] element(int tag, byte[] content) {
    int octets = (39 - Integer.numberOfLeadingZeros(content.length | 1)) / 8;
    ByteArrayOutputStream element = new ByteArrayOutputStream(content.length + 6);
    element.write(tag);
    if (content.length < 0x80) {
      element.write(content.length);
    } else {
      element.write(0x80 | octets);
      for (int i = octets - 1; i >= 0; i--) {
        element.write(content.length >> (8 * i));
      }
    }
    element.writeBytes(content);
    return element.toByteArray();
  }
}
