// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
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
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.container.Containers;

/** Makes CAdES-B signatures with every part open to forgery. */
public final class CmsForge {
  SealingAuthority authority = Containers.AUTHORITY;
  PrivateKey key = authority.key();
  String algorithm = "SHA256withECDSA";
  ASN1ObjectIdentifier contentType = PKCSObjectIdentifiers.data;
  ASN1ObjectIdentifier signedContentType = PKCSObjectIdentifiers.data;
  X509Certificate named = authority.certificate();
  List<X509Certificate> certificates = new ArrayList<>(authority.chain());
  boolean attached = true;
  boolean directly;
  int signers = 1;
  Instant time = Examples.NOW;
  Consumer<List<Attribute>> attributes = list -> {};

  public static byte[] attached(String content) {
    return new CmsForge().sign(content.getBytes(UTF_8));
  }

  public static byte[] detached(String content) {
    return detached(content.getBytes(UTF_8));
  }

  public static byte[] detached(byte[] content) {
    CmsForge forge = new CmsForge();
    forge.attached = false;
    return forge.sign(content);
  }

  static CmsForge with(Consumer<CmsForge> change) {
    CmsForge forge = new CmsForge();
    change.accept(forge);
    return forge;
  }

  /** An ASiCManifest of one file. */
  public static String manifest(String name, String content) {
    return """
        <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" \
        xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\
        <asic:SigReference URI="META-INF/signature.p7s" MimeType="application/pkcs7-signature"/>\
        <asic:DataObjectReference URI="%s" MimeType="text/xml">\
        <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
        <ds:DigestValue>%s</ds:DigestValue></asic:DataObjectReference></asic:ASiCManifest>"""
        .formatted(name, Base64.getEncoder().encodeToString(sha256(content.getBytes(UTF_8))));
  }

  public byte[] sign(byte[] content) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      for (int i = 0; i < signers; i++) {
        generator.addSignerInfoGenerator(
            new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .setSignedAttributeGenerator(this::table)
                .setDirectSignature(directly)
                .build(
                    new JcaContentSignerBuilder(algorithm).build(key),
                    new JcaX509CertificateHolder(named)));
      }
      for (X509Certificate certificate : certificates) {
        generator.addCertificate(new JcaX509CertificateHolder(certificate));
      }
      CMSTypedData data = new CMSProcessableByteArray(contentType, content);
      return generator.generate(data, attached).getEncoded();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private AttributeTable table(Map<?, ?> parameters) {
    byte[] digest = (byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST);
    List<Attribute> list = new ArrayList<>();
    list.add(attribute(CMSAttributes.contentType, signedContentType));
    list.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest)));
    list.add(certificateOf(authority.certificate()));
    if (time != null) {
      list.add(attribute(CMSAttributes.signingTime, new Time(Date.from(time))));
    }
    attributes.accept(list);
    ASN1EncodableVector vector = new ASN1EncodableVector();
    list.forEach(vector::add);
    return new AttributeTable(vector);
  }

  static Attribute certificateOf(X509Certificate certificate) {
    try {
      return attribute(
          PKCSObjectIdentifiers.id_aa_signingCertificateV2,
          new SigningCertificateV2(new ESSCertIDv2(sha256(certificate.getEncoded()))));
    } catch (java.security.cert.CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
