// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.esf.RevocationValues;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.cms.SignerInformation;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * The certificates and revocation data that CMS signed data bring (EN 319 122-1, clauses 5.4.2 and
 * 6.3): in SignedData, in the attributes of profiles before the baseline, and in time-stamps. A few
 * dozen of each are looked at; OCSP responses come out in full, whatever form they stand in.
 */
final class CmsValidationData {
  private static final int MAXIMUM = 50;

  private CmsValidationData() {}

  static ValidationData in(SignedData data, SignerInformation signer) {
    List<ASN1Encodable> certificates = new ArrayList<>(certificates(data));
    List<byte[]> revocation = new ArrayList<>(revocationData(data));
    for (Attribute attribute : UnsignedAttributes.all(signer)) {
      try {
        add(attribute, certificates, revocation);
      } catch (IllegalArgumentException | ClassCastException malformed) {
        // What cannot be read is no data; a time-stamp is judged by itself.
      }
    }
    return of(certificates, revocation);
  }

  /** Those of SignedData alone. */
  static ValidationData in(SignedData data) {
    return of(certificates(data), revocationData(data));
  }

  private static ValidationData of(List<ASN1Encodable> certificates, List<byte[]> revocation) {
    return new ValidationData(
        certificates.stream()
            .limit(MAXIMUM)
            .flatMap(each -> CmsSigner.certificate(each).stream())
            .distinct()
            .toList(),
        revocation.stream().limit(MAXIMUM).toList());
  }

  private static void add(
      Attribute attribute, List<ASN1Encodable> certificates, List<byte[]> revocation) {
    ASN1Encodable value = attribute.getAttributeValues()[0];
    if (attribute.getAttrType().equals(UnsignedAttributes.CERTIFICATE_VALUES)) {
      ASN1Sequence.getInstance(value).forEach(certificates::add);
    } else if (attribute.getAttrType().equals(UnsignedAttributes.REVOCATION_VALUES)) {
      RevocationValues values = RevocationValues.getInstance(value);
      Arrays.stream(values.getCrlVals()).map(Der::of).forEach(revocation::add);
      Arrays.stream(values.getOcspVals()).map(CmsValidationData::inFull).forEach(revocation::add);
    } else if (attribute.getAttrType().equals(UnsignedAttributes.SIGNATURE_TIMESTAMP)
        || attribute.getAttrType().equals(UnsignedAttributes.ARCHIVE_TIMESTAMP)) {
      SignedData token = SignedData.getInstance(ContentInfo.getInstance(value).getContent());
      certificates.addAll(certificates(token));
      revocation.addAll(revocationData(token));
    }
  }

  private static List<ASN1Encodable> certificates(SignedData data) {
    return data.getCertificates() == null
        ? List.of()
        : Arrays.asList(data.getCertificates().toArray());
  }

  private static List<byte[]> revocationData(SignedData data) {
    return data.getCRLs() == null
        ? List.of()
        : Arrays.stream(data.getCRLs().toArray()).flatMap(CmsValidationData::choice).toList();
  }

  /** RevocationInfoChoice (RFC 5652, section 10.2.1; RFC 5940). */
  private static Stream<byte[]> choice(ASN1Encodable choice) {
    if (!(choice instanceof ASN1TaggedObject tagged)) {
      return Stream.of(Der.of(choice));
    }
    try {
      OtherRevocationInfoFormat other = OtherRevocationInfoFormat.getInstance(tagged, false);
      if (other.getInfoFormat().equals(CMSObjectIdentifiers.id_ri_ocsp_response)) {
        return Stream.of(Der.of(other.getInfo()));
      }
      return other.getInfoFormat().equals(OCSPObjectIdentifiers.id_pkix_ocsp_basic)
          ? Stream.of(inFull(other.getInfo()))
          : Stream.empty();
    } catch (IllegalArgumentException | IllegalStateException malformed) {
      return Stream.empty();
    }
  }

  private static byte[] inFull(ASN1Encodable basicResponse) {
    return Der.of(
        new OCSPResponse(
            new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL),
            new ResponseBytes(
                OCSPObjectIdentifiers.id_pkix_ocsp_basic,
                new DEROctetString(Der.of(basicResponse)))));
  }
}
