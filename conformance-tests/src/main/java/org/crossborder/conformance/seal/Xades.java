// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.crossborder.conformance.as4.xml.Xml;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An enveloped XAdES baseline signature over a whole XML document (ETSI EN 319 132-1), by the JDK's
 * own implementation of XML-DSig.
 *
 * @param signer who seals
 * @param time the signing time that is claimed
 * @param method the signature algorithm that is used and said
 * @param timeStamps makes the time-stamp over the signature value (B-T); null for none (B-B)
 * @param crls revocation data that are put in after the time-stamp (B-LT)
 * @param byId whether the root is referred to by an Id, as attackers like it, and not by ""
 */
public record Xades(
    Credential signer,
    Instant time,
    String method,
    @Nullable Function<byte[], byte[]> timeStamps,
    List<byte[]> crls,
    boolean byId) {
  /** ECDSA with SHA-1, which nobody may use any more. */
  public static final String ECDSA_SHA1 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1";

  static final String NAMESPACE = "http://uri.etsi.org/01903/v1.3.2#";

  private static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
  private static final String PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties";
  private static final XMLSignatureFactory XML = XMLSignatureFactory.getInstance("DOM");

  public Xades {
    crls = List.copyOf(crls);
  }

  /** A baseline signature with ECDSA and SHA-256. */
  public static Xades by(Credential signer, Instant time) {
    return new Xades(signer, time, ECDSA_SHA256, null, List.of(), false);
  }

  /** With another signature algorithm. */
  public Xades using(String other) {
    return new Xades(signer, time, other, timeStamps, crls, byId);
  }

  /** With a time-stamp over the signature value. */
  public Xades stampedBy(Function<byte[], byte[]> authority) {
    return new Xades(signer, time, method, authority, crls, byId);
  }

  /** With this CRL beside the time-stamp. */
  public Xades keeping(byte[] crl) {
    return new Xades(signer, time, method, timeStamps, List.of(crl), byId);
  }

  /** Referring to the root by an Id. */
  public Xades overRootById() {
    return new Xades(signer, time, method, timeStamps, crls, true);
  }

  /** The sealed document, in UTF-8. */
  public byte[] seal(byte[] document) {
    try {
      Document tree = Xml.parse(document);
      Element place = SealPlace.in(tree.getDocumentElement());
      Element properties =
          SignedProperties.write(tree, signer.certificate(), time.truncatedTo(ChronoUnit.SECONDS));
      sign(place, properties);
      if (timeStamps != null) {
        TimeStampProperty.add(place, timeStamps, crls);
      }
      return Xml.bytes(tree);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException | IOException e) {
      throw new IllegalStateException("The document cannot be sealed", e);
    }
  }

  private void sign(Element place, Element properties)
      throws GeneralSecurityException, MarshalException, XMLSignatureException {
    XMLObject object = XML.newXMLObject(List.of(new DOMStructure(properties)), null, null, null);
    DOMSignContext context = new DOMSignContext(signer.keys().getPrivate(), place);
    context.setDefaultNamespacePrefix("ds");
    context.setProperty("org.jcp.xml.dsig.secureValidation", false);
    Element signed = (Element) properties.getFirstChild();
    context.setIdAttributeNS(signed, null, "Id");
    if (byId) {
      Element root = place.getOwnerDocument().getDocumentElement();
      root.setAttribute("Id", "sealed-document");
      context.setIdAttributeNS(root, null, "Id");
    }
    XML.newXMLSignature(signedInfo(), certificates(), List.of(object), "seal", "seal-value")
        .sign(context);
  }

  private SignedInfo signedInfo() throws GeneralSecurityException {
    Transform exclusive = XML.newTransform(CanonicalizationMethod.EXCLUSIVE, noSpec());
    DigestMethod sha256 = XML.newDigestMethod(DigestMethod.SHA256, null);
    Reference document =
        XML.newReference(
            byId ? "#sealed-document" : "",
            sha256,
            List.of(XML.newTransform(Transform.ENVELOPED, noSpec()), exclusive),
            null,
            "seal-document");
    Reference properties =
        XML.newReference("#seal-properties", sha256, List.of(exclusive), PROPERTIES_TYPE, null);
    return XML.newSignedInfo(
        XML.newCanonicalizationMethod(
            CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
        XML.newSignatureMethod(method, null),
        List.of(document, properties));
  }

  private KeyInfo certificates() {
    KeyInfoFactory factory = XML.getKeyInfoFactory();
    return factory.newKeyInfo(List.of(factory.newX509Data(signer.chain())));
  }

  private static @Nullable TransformParameterSpec noSpec() {
    return null;
  }
}
