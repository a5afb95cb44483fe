// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static org.crossborder.validation.hostile.Subjects.SEALED;
import static org.crossborder.validation.hostile.Subjects.changed;
import static org.crossborder.validation.hostile.Subjects.replaced;

import java.util.Base64;
import java.util.stream.Stream;

/** Certificates, values and time-stamps that are none, or far too much of one. */
final class Tokens {
  private static final String CERTIFICATES = "<ds:X509Certificate>.*</ds:X509Certificate>";
  private static final String PROPERTIES_END = "</xades:QualifyingProperties>";

  private Tokens() {}

  static Stream<HostileDocument> all() {
    return Stream.of(certificates(), values(), timestamps()).flatMap(cases -> cases);
  }

  private static Stream<HostileDocument> certificates() {
    return Stream.of(
        certificate("of nothing", new byte[0]),
        certificate("of one byte", new byte[] {0x30}),
        certificate("of three million null bytes", new byte[3_000_000]),
        certificate(
            "that states two thousand million bytes",
            new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1}),
        certificate(
            "that states a negative length", new byte[] {0x30, (byte) 0x84, -1, -1, -1, -1}),
        certificate("of endless length", new byte[] {0x30, (byte) 0x80, 0x30, (byte) 0x80}),
        certificate("of a hundred thousand levels", levels(100_000, (byte) 0x30, (byte) 0x80)),
        certificate(
            "in PEM",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        HostileDocument.of(
            "a certificate that is no base64",
            "SG-11",
            replaced(SEALED, CERTIFICATES, "<ds:X509Certificate>&lt;&gt;</ds:X509Certificate>")),
        HostileDocument.of(
            "ten thousand certificates",
            "SG-11",
            replaced(
                SEALED,
                CERTIFICATES,
                "<ds:X509Certificate>AAAA</ds:X509Certificate>".repeat(10_000))),
        HostileDocument.of(
            "ten thousand sets of certificates",
            "SG-11",
            replaced(SEALED, "<ds:X509Data>.*</ds:X509Data>", "<ds:X509Data/>".repeat(10_000))));
  }

  private static Stream<HostileDocument> values() {
    return Stream.of(
        HostileDocument.of(
            "a signature value of three million letters", "SG-13", value("A".repeat(3_000_000))),
        HostileDocument.of("a signature value of zeros", "SG-13", value(base64(new byte[64]))),
        HostileDocument.of("a signature value of nothing", "SG-13", value("")),
        HostileDocument.of("a signature value of one byte", "SG-13", value("AA==")),
        HostileDocument.of(
            "a digest of three million letters",
            "SG-12",
            replaced(SEALED, "<ds:DigestValue>[^<]*", "<ds:DigestValue>" + "A".repeat(3_000_000))),
        HostileDocument.of(
            "a digest that is no base64",
            "SG-12",
            replaced(SEALED, "<ds:DigestValue>[^<]*", "<ds:DigestValue>AAAAA")),
        HostileDocument.of(
            "a digest of nothing",
            "SG-12",
            replaced(SEALED, "<ds:DigestValue>[^<]*", "<ds:DigestValue>")),
        method("a keyed hash", "SG-08", "http://www.w3.org/2001/04/xmldsig-more#hmac-sha512"),
        method(
            "a keyed hash in capitals",
            "SG-08",
            "http://www.w3.org/2001/04/xmldsig-more#HMAC-SHA256"),
        method("an algorithm that is a class", "SG-13", "java.lang.Runtime"),
        method("no algorithm", "SG-13", ""),
        method(
            "RSA with a key of a curve",
            "SG-13",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"),
        method("SHA-1", "SG-13", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1"),
        method("MD5", "SG-13", "http://www.w3.org/2001/04/xmldsig-more#rsa-md5"));
  }

  private static Stream<HostileDocument> timestamps() {
    return Stream.of(
        timestamp("of nothing", ""),
        timestamp("that is no base64", "&lt;&gt;"),
        timestamp("of garbage", "A".repeat(10_000)),
        timestamp("of three million letters", "A".repeat(3_000_000)),
        timestamp(
            "of a hundred thousand levels", base64(levels(100_000, (byte) 0x30, (byte) 0x80))),
        timestamp(
            "that states two thousand million bytes",
            base64(new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1})));
  }

  private static HostileDocument certificate(String name, byte[] der) {
    return HostileDocument.of(
        "a certificate " + name,
        "SG-11",
        replaced(
            SEALED, CERTIFICATES, "<ds:X509Certificate>" + base64(der) + "</ds:X509Certificate>"));
  }

  private static HostileDocument timestamp(String name, String token) {
    return HostileDocument.of(
        "a time-stamp " + name,
        "SG-16",
        changed(
            SEALED,
            PROPERTIES_END,
            "<xades:UnsignedProperties><xades:UnsignedSignatureProperties>"
                + "<xades:SignatureTimeStamp><xades:EncapsulatedTimeStamp>"
                + token
                + "</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>"
                + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>"
                + PROPERTIES_END));
  }

  private static HostileDocument method(String name, String rule, String algorithm) {
    return HostileDocument.of(
        "signed by " + name,
        rule,
        replaced(
            SEALED,
            "SignatureMethod Algorithm=\"[^\"]*\"",
            "SignatureMethod Algorithm=\"" + algorithm + "\""));
  }

  private static String value(String base64) {
    return replaced(SEALED, "(<ds:SignatureValue[^>]*>)[^<]*", "$1" + base64);
  }

  private static byte[] levels(int count, byte tag, byte length) {
    byte[] bytes = new byte[2 * count];
    for (int i = 0; i < bytes.length; i += 2) {
      bytes[i] = tag;
      bytes[i + 1] = length;
    }
    return bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
