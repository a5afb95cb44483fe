// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static org.crossborder.validation.signature.cms.CmsRule.SIGNED_ATTRIBUTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.SignerInformation;
import org.crossborder.validation.signature.SignatureRefusal;

/**
 * The signed attributes of a CAdES signature (EN 319 122-1, clause 5.2). Each has to be there once
 * and with one value, so that no two readers take different ones.
 */
final class SignedAttributes {
  private final AttributeTable attributes;

  SignedAttributes(SignerInformation signer) {
    AttributeTable signed = signer.getSignedAttributes();
    this.attributes = signed == null ? new AttributeTable(new ASN1EncodableVector()) : signed;
  }

  /** The digest and the name of its algorithm, by which the signing certificate is known. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record CertificateDigest(AlgorithmIdentifier algorithm, byte[] value) {}

  List<SignatureRefusal> check(ASN1ObjectIdentifier contentType) {
    List<SignatureRefusal> refusals = new ArrayList<>();
    if (attributes.size() == 0) {
      return List.of(SIGNED_ATTRIBUTES.broken("none"));
    }
    if (single(CMSAttributes.contentType).filter(contentType::equals).isEmpty()) {
      refusals.add(SIGNED_ATTRIBUTES.broken("content-type"));
    }
    if (messageDigest().isEmpty()) {
      refusals.add(SIGNED_ATTRIBUTES.broken("message-digest"));
    }
    if (certificateDigest().isEmpty()) {
      refusals.add(SIGNED_ATTRIBUTES.broken("signing-certificate"));
    }
    return refusals;
  }

  Optional<byte[]> messageDigest() {
    return single(CMSAttributes.messageDigest)
        .filter(ASN1OctetString.class::isInstance)
        .map(value -> ((ASN1OctetString) value).getOctets());
  }

  /** Of signing-certificate-v2 or, where that is absent, of its predecessor; the first counts. */
  Optional<CertificateDigest> certificateDigest() {
    try {
      Optional<ASN1Encodable> second = single(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
      if (second.isPresent()) {
        ESSCertIDv2 id = SigningCertificateV2.getInstance(second.get()).getCerts()[0];
        return Optional.of(new CertificateDigest(id.getHashAlgorithm(), id.getCertHash()));
      }
      return single(PKCSObjectIdentifiers.id_aa_signingCertificate)
          .map(value -> SigningCertificate.getInstance(value).getCerts()[0])
          .map(SignedAttributes::first);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
      return Optional.empty();
    }
  }

  /** The signer's own word on when, which proves nothing. */
  Optional<Instant> signingTime() {
    try {
      return single(CMSAttributes.signingTime)
          .map(Time::getInstance)
          .map(time -> time.getDate().toInstant());
    } catch (IllegalArgumentException | IllegalStateException malformed) {
      return Optional.empty();
    }
  }

  private static CertificateDigest first(ESSCertID id) {
    return new CertificateDigest(
        new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1), id.getCertHash());
  }

  private Optional<ASN1Encodable> single(ASN1ObjectIdentifier type) {
    ASN1EncodableVector all = attributes.getAll(type);
    if (all.size() != 1) {
      return Optional.empty();
    }
    ASN1Encodable[] values = Attribute.getInstance(all.get(0)).getAttributeValues();
    return values.length == 1 ? Optional.of(values[0]) : Optional.empty();
  }
}
