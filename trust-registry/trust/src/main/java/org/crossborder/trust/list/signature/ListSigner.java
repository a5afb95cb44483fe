// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.DigestMethodParameterSpec;
import javax.xml.crypto.dsig.spec.SignatureMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.crossborder.trust.list.xml.ListParser;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Signs lists (TS 119 612, annex B): one enveloped signature as the root's last child, over the
 * whole document by exclusive canonicalisation, the signer's certificate alone in its KeyInfo. The
 * bytes of the list stay as they are.
 *
 * @param key of the scheme operator, RSA or ECDSA
 * @param certificate for the key (clause 5.7.1)
 */
public record ListSigner(PrivateKey key, X509Certificate certificate) {
  private static final byte[] END =
      "</TrustServiceStatusList>".getBytes(StandardCharsets.ISO_8859_1);
  private static final String SIGNATURE = "list-signature";
  private static final String REFERENCE = "list-reference";
  private static final String PROPERTIES = "list-signed-properties";

  /**
   * The list with its signature.
   *
   * @param list as {@link org.crossborder.trust.list.xml.TrustedListWriter} writes it
   */
  public byte[] sign(byte[] list, Instant signingTime) {
    try {
      Document document = ListParser.parse(list);
      Element root = document.getDocumentElement();
      Element properties =
          new QualifyingProperties(document, SIGNATURE, REFERENCE, PROPERTIES)
              .of(certificate, signingTime);
      DOMSignContext context = new DOMSignContext(key, root);
      context.setDefaultNamespacePrefix("ds");
      context.setIdAttributeNS((Element) properties.getFirstChild(), null, "Id");
      signature(properties).sign(context);
      return SignedBytes.insert(list, END, SignedBytes.of((Element) root.getLastChild()));
    } catch (SAXException e) {
      throw new IllegalArgumentException("Not a list: " + e.getMessage(), e);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new IllegalStateException("The list cannot be signed: " + e.getMessage(), e);
    }
  }

  private XMLSignature signature(Element properties) throws GeneralSecurityException {
    XMLSignatureFactory factory = XmlSignatures.factory();
    SignedInfo signedInfo =
        factory.newSignedInfo(
            factory.newCanonicalizationMethod(
                CanonicalizationMethod.EXCLUSIVE, (@Nullable C14NMethodParameterSpec) null),
            factory.newSignatureMethod(
                signatureMethod(), (@Nullable SignatureMethodParameterSpec) null),
            List.of(list(factory), properties(factory)));
    XMLStructure content = new DOMStructure(properties);
    return factory.newXMLSignature(
        signedInfo,
        keyInfo(factory.getKeyInfoFactory()),
        List.of(factory.newXMLObject(List.of(content), null, null, null)),
        SIGNATURE,
        null);
  }

  private static Reference list(XMLSignatureFactory factory) throws GeneralSecurityException {
    return factory.newReference(
        "",
        sha256(factory),
        List.of(transform(factory, Transform.ENVELOPED), exclusive(factory)),
        null,
        REFERENCE);
  }

  private static Reference properties(XMLSignatureFactory factory) throws GeneralSecurityException {
    return factory.newReference(
        "#" + PROPERTIES,
        sha256(factory),
        List.of(exclusive(factory)),
        SignatureNames.SIGNED_PROPERTIES,
        null);
  }

  private static DigestMethod sha256(XMLSignatureFactory factory) throws GeneralSecurityException {
    return factory.newDigestMethod(DigestMethod.SHA256, (@Nullable DigestMethodParameterSpec) null);
  }

  private static Transform exclusive(XMLSignatureFactory factory) throws GeneralSecurityException {
    return transform(factory, CanonicalizationMethod.EXCLUSIVE);
  }

  private static Transform transform(XMLSignatureFactory factory, String algorithm)
      throws GeneralSecurityException {
    return factory.newTransform(algorithm, (@Nullable TransformParameterSpec) null);
  }

  private KeyInfo keyInfo(KeyInfoFactory factory) {
    return factory.newKeyInfo(List.of(factory.newX509Data(List.of(certificate))));
  }

  private String signatureMethod() {
    if (certificate.getPublicKey() instanceof ECPublicKey ec) {
      return switch (ec.getParams().getCurve().getField().getFieldSize()) {
        case 256 -> SignatureNames.ECDSA_SHA256;
        case 384 -> SignatureNames.ECDSA_SHA384;
        default -> SignatureNames.ECDSA_SHA512;
      };
    }
    return SignatureNames.RSA_SHA256;
  }

  @Override
  public String toString() {
    return "ListSigner[" + certificate.getSubjectX500Principal() + "]";
  }
}
