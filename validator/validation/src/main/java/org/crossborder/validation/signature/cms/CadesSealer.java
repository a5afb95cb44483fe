// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.crossborder.validation.signature.RsaPadding;
import org.jspecify.annotations.Nullable;

/**
 * Seals bytes of any format with a CAdES signature (EN 319 122-1, baseline level B-B), attached to
 * them or to stand beside. Thread-safe.
 */
public final class CadesSealer {
  private final RsaPadding padding;

  /** A sealer that seals with this padding where the key is one of RSA. */
  public CadesSealer(RsaPadding padding) {
    this.padding = padding;
  }

  /**
   * Signed data (DER) that contain what they sign.
   *
   * @param chain the signer's certificate first
   * @param signingTime the time to claim
   * @throws IllegalArgumentException if the key cannot seal; the message says why
   */
  public byte[] attached(
      byte[] content, PrivateKey key, List<X509Certificate> chain, Instant signingTime) {
    return seal(content, true, key, chain, signingTime);
  }

  /** The same to stand beside what they sign. */
  public byte[] detached(
      byte[] content, PrivateKey key, List<X509Certificate> chain, Instant signingTime) {
    return seal(content, false, key, chain, signingTime);
  }

  /** The same for a PDF, whose signature dictionary claims the time (EN 319 142-1, clause 4.1). */
  public byte[] inPdf(byte[] signed, PrivateKey key, List<X509Certificate> chain) {
    return seal(signed, false, key, chain, null);
  }

  private byte[] seal(
      byte[] content,
      boolean attached,
      PrivateKey key,
      List<X509Certificate> chain,
      @Nullable Instant claimed) {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("There is no certificate to seal with");
    }
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(given -> attributes(given, chain.get(0), claimed))
              .build(
                  SealAlgorithm.of(key, padding).signer(key),
                  new JcaX509CertificateHolder(chain.get(0))));
      for (X509Certificate certificate : chain) {
        generator.addCertificate(new JcaX509CertificateHolder(certificate));
      }
      byte[] sealed =
          generator
              .generate(new CMSProcessableByteArray(content), attached)
              .getEncoded(ASN1Encoding.DER);
      OpenCades.of(sealed, content);
      return sealed;
    } catch (CMSException
        | CertificateEncodingException
        | IOException
        | OperatorCreationException
        | RuntimeOperatorException e) {
      throw new IllegalArgumentException("The key cannot seal: " + e.getMessage(), e);
    }
  }

  /** Clauses 5.1 and 5.2. */
  private static AttributeTable attributes(
      Map<?, ?> given, X509Certificate signer, @Nullable Instant claimed) {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.data));
    attributes.add(
        attribute(
            CMSAttributes.messageDigest,
            new DEROctetString((byte[]) given.get(CMSAttributeTableGenerator.DIGEST))));
    attributes.add(
        attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new SigningCertificateV2(
                new ESSCertIDv2(CmsSigner.digest("SHA-256", CmsSigner.encoded(signer))))));
    if (claimed != null) {
      attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(claimed))));
    }
    return new AttributeTable(attributes);
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }
}
