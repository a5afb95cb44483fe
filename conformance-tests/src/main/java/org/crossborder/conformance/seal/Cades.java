// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;

/**
 * A CAdES baseline signature B-B (ETSI EN 319 122-1), with ECDSA and SHA-256.
 *
 * @param signer who seals
 * @param time the signing time that is claimed; null for none
 */
public record Cades(Credential signer, @Nullable Instant time) {
  /** As PAdES has it: the PDF says the time, and the signature does not. */
  static Cades inPdf(Credential signer) {
    return new Cades(signer, null);
  }

  /** The signature with the content in it, DER-encoded. */
  public byte[] around(byte[] content) {
    return sign(content, true);
  }

  /** The signature of content that lies beside it, DER-encoded. */
  public byte[] beside(byte[] content) {
    return sign(content, false);
  }

  private byte[] sign(byte[] content, boolean attached) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(signedAttributes())
              .build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(signer.keys().getPrivate()),
                  signer.certificate()));
      generator.addCertificates(new JcaCertStore(signer.chain()));
      return generator.generate(new CMSProcessableByteArray(content), attached).getEncoded("DER");
    } catch (GeneralSecurityException
        | OperatorCreationException
        | CMSException
        | IOException fault) {
      throw new IllegalStateException("The content cannot be sealed", fault);
    }
  }

  /** The library adds a signing time of its own where none is wanted. */
  private CMSAttributeTableGenerator signedAttributes() throws GeneralSecurityException {
    var all = new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes()));
    return time != null
        ? all
        : parameters -> all.getAttributes(parameters).remove(CMSAttributes.signingTime);
  }

  private ASN1EncodableVector attributes() throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(signer.certificate().getEncoded());
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    if (time != null) {
      attributes.add(
          new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(time)))));
    }
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
    return attributes;
  }
}
