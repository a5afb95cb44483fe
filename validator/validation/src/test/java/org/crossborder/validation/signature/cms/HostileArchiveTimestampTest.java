// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.signature.SealedDocuments.RSA;
import static org.crossborder.validation.signature.StampedDocuments.AUTHORITY;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;
import static org.crossborder.validation.signature.cms.StampedMessages.NOW;
import static org.crossborder.validation.signature.cms.StampedMessages.raise;
import static org.crossborder.validation.signature.cms.UnsignedAttributes.ARCHIVE_TIMESTAMP;
import static org.crossborder.validation.signature.cms.UnsignedAttributes.SIGNATURE_TIMESTAMP;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.ValidatedSignature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done to a CAdES-LTA signature after it was archived has a reason of its own. */
class HostileArchiveTimestampTest {
  private static final byte[] ARCHIVED = raise(BaselineLevel.LTA);

  static Stream<Arguments> altered() {
    return Stream.of(
        row("revocation data taken out", revocationData(List.of()), "T", "SG-33"),
        row("foreign revocation data added", withForeign(), "LTA", "SG-31"),
        row("revocation data exchanged", exchanged(), "T", "SG-31", "SG-33"),
        row("the signature time-stamp taken out", without(SIGNATURE_TIMESTAMP), "B", "SG-33"),
        row("the archive time-stamp taken out", without(ARCHIVE_TIMESTAMP), "LT"),
        row("the index taken out of the token", withoutIndex(), "LT", "SG-16"),
        row("the archive time-stamp of another signature", swapped(), "LT", "SG-33"),
        row("a signature time-stamp of other bytes", stampOfOther(), "B", "SG-17"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("altered")
  void lowersTheLevelForItsOwnReason(
      String name, byte[] document, String level, List<String> rules) {
    ValidatedSignature signature =
        StampedMessages.validate(document, NOW, AUTHORITY.trustedAt(NOW));
    assertThat(signature.passed()).isTrue();
    assertThat(signature.findings())
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrderElementsOf(rules);
    assertThat(signature.validatedLevel().orElseThrow().name()).isEqualTo(level);
  }

  private static Arguments row(String name, byte[] document, String level, String... rules) {
    return Arguments.of(name, document, level, List.of(rules));
  }

  private static byte[] withForeign() {
    SignedData data = signedData();
    ASN1EncodableVector crls = new ASN1EncodableVector();
    data.getCRLs().forEach(crls::add);
    crls.add(read(SealingAuthority.ec("KR").revocationList(NOW)));
    return revocationData(Arrays.asList(new DERSet(crls).toArray()));
  }

  /** Another list of the same CA, which nobody has time-stamped. */
  private static byte[] exchanged() {
    return revocationData(
        List.of(
            read(SealingAuthority.rsa("BD").revocationList(NOW)),
            read(AUTHORITY.revocationList(STAMPED.plusSeconds(60)))));
  }

  private static byte[] revocationData(List<? extends org.bouncycastle.asn1.ASN1Encodable> crls) {
    SignedData data = signedData();
    ASN1EncodableVector all = new ASN1EncodableVector();
    crls.forEach(all::add);
    return encoded(
        new ContentInfo(
            CMSObjectIdentifiers.signedData,
            new SignedData(
                data.getDigestAlgorithms(),
                data.getEncapContentInfo(),
                data.getCertificates(),
                crls.isEmpty() ? null : new DERSet(all),
                data.getSignerInfos())));
  }

  private static byte[] without(ASN1ObjectIdentifier type) {
    return withAttributes(
        attributes(ARCHIVED).filter(each -> !each.getAttrType().equals(type)).toList());
  }

  private static byte[] withoutIndex() {
    Attribute stamp = of(ARCHIVED, ARCHIVE_TIMESTAMP);
    CMSSignedData token = signed(Der.of(stamp.getAttributeValues()[0]));
    SignerInformation bare =
        SignerInformation.replaceUnsignedAttributes(token.getSignerInfos().iterator().next(), null);
    byte[] changed =
        encoded(
            CMSSignedData.replaceSigners(token, new SignerInformationStore(List.of(bare)))
                .toASN1Structure());
    return with(ARCHIVE_TIMESTAMP, changed);
  }

  private static byte[] swapped() {
    byte[] other =
        StampedMessages.raise(
            new CadesSealer(org.crossborder.validation.signature.RsaPadding.PSS)
                .attached(
                    "other".getBytes(StandardCharsets.UTF_8),
                    RSA.key(),
                    RSA.chain(),
                    org.crossborder.validation.Examples.NOW),
            BaselineLevel.LTA,
            AUTHORITY.at(STAMPED),
            org.crossborder.validation.signature.StampedDocuments.data(STAMPED));
    return with(ARCHIVE_TIMESTAMP, Der.of(of(other, ARCHIVE_TIMESTAMP).getAttributeValues()[0]));
  }

  private static byte[] stampOfOther() {
    try {
      byte[] token = AUTHORITY.at(STAMPED).timestamp("other".getBytes(StandardCharsets.UTF_8));
      return withAttributes(List.of(new Attribute(SIGNATURE_TIMESTAMP, new DERSet(read(token)))));
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With the value of one attribute exchanged. */
  private static byte[] with(ASN1ObjectIdentifier type, byte[] value) {
    return withAttributes(
        attributes(ARCHIVED)
            .map(
                each ->
                    each.getAttrType().equals(type)
                        ? new Attribute(type, new DERSet(read(value)))
                        : each)
            .toList());
  }

  private static byte[] withAttributes(List<Attribute> attributes) {
    CMSSignedData data = signed(ARCHIVED);
    ASN1EncodableVector all = new ASN1EncodableVector();
    attributes.forEach(all::add);
    SignerInformation changed =
        SignerInformation.replaceUnsignedAttributes(
            data.getSignerInfos().iterator().next(), new AttributeTable(all));
    return encoded(
        CMSSignedData.replaceSigners(data, new SignerInformationStore(List.of(changed)))
            .toASN1Structure());
  }

  private static Attribute of(byte[] cms, ASN1ObjectIdentifier type) {
    return attributes(cms)
        .filter(each -> each.getAttrType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Attribute> attributes(byte[] cms) {
    return UnsignedAttributes.all(signed(cms).getSignerInfos().iterator().next()).stream();
  }

  private static SignedData signedData() {
    return SignedData.getInstance(signed(ARCHIVED).toASN1Structure().getContent());
  }

  private static CMSSignedData signed(byte[] cms) {
    return CmsEncoding.read(cms, false).orElseThrow();
  }

  private static ASN1Primitive read(byte[] der) {
    try {
      return ASN1Primitive.fromByteArray(der);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] encoded(ContentInfo info) {
    return Der.of(info);
  }
}
