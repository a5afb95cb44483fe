// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.signature.cms.CmsForge.attribute;
import static org.crossborder.validation.signature.cms.CmsForge.certificateOf;
import static org.crossborder.validation.signature.cms.CmsForge.with;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.crossborder.validation.Examples;
import org.crossborder.validation.Judging;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.Indication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signed messages pass as they should be; each way to deceive is refused by a rule of its own. */
public class HostileCmsTest {
  private static final byte[] CONTENT = Examples.certificate().getBytes(UTF_8);
  private static final byte[] SIGNED = new CmsForge().sign(CONTENT);
  private static final SealingAuthority OTHER = SealingAuthority.ec("BD");
  private static final ASN1ObjectIdentifier TST_INFO = PKCSObjectIdentifiers.id_ct_TSTInfo;

  @Test
  void aSignedMessageIsJudgedByItsContent() {
    ValidationReport report = Judging.judge(SIGNED);
    assertThat(report.validatedSignature().orElseThrow().findings()).isEmpty();
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.facts().orElseThrow().type().id()).isEqualTo("certificate-of-origin");
    assertThat(report.validatedSignature().orElseThrow().formatAndLevel()).isEqualTo("CAdES-B");
  }

  @Test
  void inPemItIsTheSame() {
    String pem =
        "-----BEGIN CMS-----\n"
            + Base64.getMimeEncoder().encodeToString(SIGNED)
            + "\n-----END CMS-----\n";
    assertThat(Judging.judge(pem.getBytes(UTF_8)).technical().indication())
        .isEqualTo(Indication.TOTAL_PASSED);
  }

  @Test
  void eachOfSeveralSignersIsReported() {
    ValidationReport report = Judging.judge(with(forge -> forge.signers = 2).sign(CONTENT));
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_PASSED);
  }

  public static Stream<Arguments> hostile() {
    return Stream.of(
        hostile("cut off", "CM-01", Arrays.copyOf(SIGNED, SIGNED.length - 2)),
        hostile("one byte more", "CM-01", Arrays.copyOf(SIGNED, SIGNED.length + 1)),
        hostile("a length of four gigabytes", "CM-01", header(0x84, 0xff, 0xff, 0xff, 0xff)),
        hostile("a length of a hundred bytes", "CM-01", header(0xe4)),
        hostile("nested very deep", "CM-01", nested()),
        hostile("nested without an end", "CM-01", nestedWithoutEnd()),
        hostile(
            "PEM of something else",
            "CM-01",
            "-----BEGIN CMS-----\n!!\n-----END CMS-----".getBytes(UTF_8)),
        hostile(
            "PEM without an end",
            "CM-01",
            ("-----BEGIN CMS-----\n" + "A".repeat(1_000_000)).getBytes(UTF_8)),
        forged("the type of a time-stamp", "CM-02", f -> f.contentType = TST_INFO),
        forged("no signer", "CM-02", f -> f.signers = 0),
        forged("eleven signers", "CM-02", f -> f.signers = 11),
        forged("no content", "CM-03", f -> f.attached = false),
        forged("no signed attributes", "CM-05", f -> f.directly = true),
        forged("another content type signed", "CM-05", f -> f.signedContentType = TST_INFO),
        forged("no content type", "CM-05", f -> f.attributes = without(CMSAttributes.contentType)),
        forged(
            "no message digest", "CM-05", f -> f.attributes = without(CMSAttributes.messageDigest)),
        forged(
            "two message digests",
            "CM-05",
            f ->
                f.attributes =
                    and(
                        attribute(
                            CMSAttributes.messageDigest,
                            new DEROctetString(CmsForge.sha256(new byte[0]))))),
        forged(
            "no signing certificate",
            "CM-05",
            f -> f.attributes = without(PKCSObjectIdentifiers.id_aa_signingCertificateV2)),
        forged(
            "two signing certificates",
            "CM-05",
            f -> f.attributes = and(certificateOf(OTHER.certificate()))),
        forged(
            "the digest of another certificate",
            "CM-06",
            f -> f.attributes = replaced(certificateOf(OTHER.certificate()))),
        forged(
            "another certificate in its place",
            "CM-06",
            f -> f.certificates = List.of(OTHER.certificate())),
        forged("no certificate", "CM-06", f -> f.certificates = List.of()),
        forged("a signer named otherwise", "CM-06", f -> f.named = f.authority.ca()),
        hostile("digests that disagree", "CM-07", replace(SIGNED, oid(1), oid(2))),
        hostile("an unknown digest", "CM-07", replace(SIGNED, oid(1), oid(77))),
        hostile("an altered document", "CM-08", replace(SIGNED, ">12000<", ">72000<")),
        forged(
            "a wrong message digest",
            "CM-08",
            f ->
                f.attributes =
                    list -> {
                      without(CMSAttributes.messageDigest).accept(list);
                      list.add(
                          attribute(CMSAttributes.messageDigest, new DEROctetString(new byte[32])));
                    }),
        hostile("an altered signature", "CM-09", lastByte(SIGNED)),
        hostile(
            "an altered signing time", "CM-09", replace(SIGNED, "261122120000Z", "261122110000Z")),
        forged("another key", "CM-09", f -> f.key = OTHER.key()),
        forged("SHA-1", "CM-10", f -> f.algorithm = "SHA1withECDSA"),
        forged("no signing time", "CM-11", f -> f.time = null),
        forged("a signing time to come", "CM-11", f -> f.time = Examples.NOW.plusSeconds(86_400)),
        hostile(
            "a hostile document within",
            "IN-03",
            new CmsForge().sign("<!DOCTYPE x><x/>".getBytes(UTF_8))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void isRefused(String name, String rule, byte[] message) {
    Judging.assertRefused(message, rule);
  }

  private static Arguments hostile(String name, String rule, byte[] message) {
    return Arguments.of(name, rule, message);
  }

  private static Arguments forged(String name, String rule, Consumer<CmsForge> change) {
    return Arguments.of(name, rule, with(change).sign(CONTENT));
  }

  private static Consumer<List<Attribute>> without(ASN1ObjectIdentifier type) {
    return list -> list.removeIf(attribute -> attribute.getAttrType().equals(type));
  }

  private static Consumer<List<Attribute>> and(Attribute more) {
    return list -> list.add(more);
  }

  private static Consumer<List<Attribute>> replaced(Attribute other) {
    return list -> {
      without(other.getAttrType()).accept(list);
      list.add(other);
    };
  }

  private static byte[] replace(byte[] bytes, String old, String other) {
    return new String(bytes, ISO_8859_1).replace(old, other).getBytes(ISO_8859_1);
  }

  /** 2.16.840.1.101.3.4.2.n, encoded. */
  private static String oid(int last) {
    return new String(
        new byte[] {0x60, (byte) 0x86, 0x48, 1, 0x65, 3, 4, 2, (byte) last}, ISO_8859_1);
  }

  private static byte[] lastByte(byte[] signed) {
    byte[] altered = signed.clone();
    int at = altered.length - 1;
    while (altered[at] == 0) {
      at--;
    }
    altered[at] ^= 1;
    return altered;
  }

  private static byte[] header(int... length) {
    byte[] bytes = new byte[2 + length.length + 11];
    bytes[0] = 0x30;
    for (int i = 0; i < length.length; i++) {
      bytes[1 + i] = (byte) length[i];
    }
    byte[] type = {6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 2};
    System.arraycopy(type, 0, bytes, 1 + length.length, type.length);
    return bytes;
  }

  private static byte[] nested() {
    byte[] bytes = Arrays.copyOf(header(0x80), 200_000);
    for (int at = 13; at + 1 < bytes.length; at += 2) {
      bytes[at] = (byte) 0xa0;
      bytes[at + 1] = (byte) 0x80;
    }
    return bytes;
  }

  private static byte[] nestedWithoutEnd() {
    byte[] bytes = Arrays.copyOf(header(0x80), 9_000_000);
    for (int at = 13; at + 1 < bytes.length; at += 2) {
      bytes[at] = 5;
    }
    return bytes;
  }
}
