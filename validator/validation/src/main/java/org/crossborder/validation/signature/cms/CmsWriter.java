// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.crossborder.trust.path.RevocationEvidence;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.jspecify.annotations.Nullable;

/** Adds to signed data what no signature covers, and leaves the rest as it was encoded. */
final class CmsWriter {
  private static final int OTHER_REVOCATION_INFO = 1;

  private CmsWriter() {}

  /** With one more unsigned attribute of the one signer. */
  static byte[] withAttribute(OpenCades open, ASN1ObjectIdentifier type, byte[] value)
      throws IOException {
    return withAttribute(open.data(), type, ASN1Primitive.fromByteArray(value)).getEncoded();
  }

  /** A time-stamp token with the index of what it covers (EN 319 122-1, clause 5.5.2). */
  static byte[] indexed(byte[] token, AtsHashIndex index) throws IOException {
    try {
      return withAttribute(new CMSSignedData(token), AtsHashIndex.TYPE, index.encoded())
          .getEncoded();
    } catch (CMSException e) {
      throw new IOException("The time-stamp cannot be written", e);
    }
  }

  /** With more certificates and revocation data, each once (RFC 5652, section 5.1). */
  static byte[] withValidationData(CMSSignedData data, ValidationData present, ValidationData more)
      throws IOException {
    SignedData old = SignedData.getInstance(data.toASN1Structure().getContent());
    List<ASN1Encodable> certificates =
        more.certificates().stream()
            .<ASN1Encodable>map(each -> Certificate.getInstance(CmsSigner.encoded(each)))
            .toList();
    List<ASN1Encodable> revocation = new ArrayList<>();
    for (byte[] der : more.revocationData()) {
      if (present.revocationData().stream().noneMatch(has -> Arrays.equals(has, der))) {
        revocation.add(choice(der));
      }
    }
    SignedData written =
        new SignedData(
            old.getDigestAlgorithms(),
            old.getEncapContentInfo(),
            joined(old.getCertificates(), certificates),
            joined(old.getCRLs(), revocation),
            old.getSignerInfos());
    return new ContentInfo(CMSObjectIdentifiers.signedData, written).getEncoded();
  }

  private static CMSSignedData withAttribute(
      CMSSignedData data, ASN1ObjectIdentifier type, ASN1Encodable value) {
    SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    if (signer.getUnsignedAttributes() != null) {
      attributes.addAll(signer.getUnsignedAttributes().toASN1Structure().getAttributes());
    }
    attributes.add(new Attribute(type, new DERSet(value)));
    return CMSSignedData.replaceSigners(
        data,
        new SignerInformationStore(
            List.of(
                SignerInformation.replaceUnsignedAttributes(
                    signer, new AttributeTable(attributes)))));
  }

  /** A CRL as it is; an OCSP response in the form of RFC 5940. */
  private static ASN1Encodable choice(byte[] der) throws IOException {
    ASN1Primitive data = ASN1Primitive.fromByteArray(der);
    return RevocationEvidence.of(List.of(der)).crls().isEmpty()
        ? new DERTaggedObject(
            false,
            OTHER_REVOCATION_INFO,
            new OtherRevocationInfoFormat(CMSObjectIdentifiers.id_ri_ocsp_response, data))
        : data;
  }

  private static @Nullable ASN1Set joined(@Nullable ASN1Set old, List<ASN1Encodable> more) {
    Set<ASN1Encodable> all = new LinkedHashSet<>();
    if (old != null) {
      old.forEach(each -> all.add(each.toASN1Primitive()));
    }
    more.forEach(each -> all.add(each.toASN1Primitive()));
    return all.isEmpty() ? null : new DLSet(all.toArray(ASN1Encodable[]::new));
  }
}
