// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.ENVELOPED;
import static org.crossborder.validation.signature.SignatureNames.EXCLUSIVE_C14N;
import static org.crossborder.validation.signature.SignatureNames.SHA256;
import static org.crossborder.validation.signature.SignatureNames.SIGNED_PROPERTIES_TYPE;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.keys.content.X509Data;
import org.apache.xml.security.signature.ObjectContainer;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Seals a document with an enveloped XAdES-B signature (ETSI EN 319 132-1, baseline level B-B).
 *
 * <p>In a UBL document the signature stands in an extension, where UBL wants it; in any other it is
 * the last child of the root. It covers the whole document less itself, by enveloped-signature and
 * exclusive canonicalization, so that every stack can verify it. Thread-safe.
 */
public final class XadesSealer {
  private static final String SIGNATURE_ID = "xades-signature";
  private static final String PROPERTIES_ID = "xades-signed-properties";
  private static final String REFERENCE_ID = "xades-document-reference";

  private final Intake intake = new Intake(IntakeLimits.DEFAULT);
  private final RsaPadding padding;

  static {
    Santuario.start();
  }

  /** A sealer that seals with RSASSA-PSS where the key is one of RSA. */
  public XadesSealer() {
    this(RsaPadding.PSS);
  }

  /** A sealer that seals with this padding where the key is one of RSA. */
  public XadesSealer(RsaPadding padding) {
    this.padding = padding;
  }

  /**
   * The sealed document.
   *
   * @param document well-formed XML without a signature
   * @param chain the signer's certificate first
   * @param signingTime the time to claim
   * @throws IllegalArgumentException if the document cannot be sealed; the message says why
   */
  public byte[] seal(
      byte[] document, PrivateKey key, List<X509Certificate> chain, Instant signingTime) {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("There is no certificate to seal with");
    }
    Document tree = unsealed(document).document();
    try {
      XMLSignature signature =
          prepare(tree, SealedWith.signature(tree, key, chain.get(0), padding));
      addDocumentReference(signature, tree);
      addProperties(signature, tree, chain.get(0), signingTime);
      addCertificates(signature, tree, chain);
      signature.sign(key);
      requireOwn(signature, chain.get(0));
      return Santuario.serialize(tree);
    } catch (XMLSecurityException e) {
      throw new IllegalArgumentException("The key cannot seal: " + e.getMessage(), e);
    }
  }

  private XmlTree unsealed(byte[] document) {
    IntakeOutcome outcome = intake.read(document);
    if (outcome instanceof Refused refused) {
      throw new IllegalArgumentException(refused.findings().get(0).message().in(Language.EN));
    }
    XmlTree tree = ((Accepted) outcome).tree();
    if (!SignatureElements.signatures(tree).isEmpty()) {
      throw new IllegalArgumentException("The document carries a signature already");
    }
    return tree;
  }

  private static XMLSignature prepare(Document tree, XMLSignature signature) {
    Element place = SealPlace.prepare(tree.getDocumentElement());
    signature.setId(SIGNATURE_ID);
    place.appendChild(signature.getElement());
    return signature;
  }

  private static void addDocumentReference(XMLSignature signature, Document tree)
      throws XMLSecurityException {
    Transforms transforms = new Transforms(tree);
    transforms.addTransform(ENVELOPED);
    transforms.addTransform(EXCLUSIVE_C14N);
    signature.addDocument("", transforms, SHA256, REFERENCE_ID, null);
  }

  private static void addProperties(
      XMLSignature signature, Document tree, X509Certificate signer, Instant signingTime)
      throws XMLSecurityException {
    Element properties =
        new QualifyingPropertiesWriter(tree)
            .write(SIGNATURE_ID, PROPERTIES_ID, REFERENCE_ID, signer, signingTime);
    ObjectContainer object = new ObjectContainer(tree);
    object.appendChild(properties);
    signature.appendObject(object);
    ((Element) properties.getFirstChild()).setIdAttributeNS(null, "Id", true);
    Transforms transforms = new Transforms(tree);
    transforms.addTransform(EXCLUSIVE_C14N);
    signature.addDocument("#" + PROPERTIES_ID, transforms, SHA256, null, SIGNED_PROPERTIES_TYPE);
  }

  private static void addCertificates(
      XMLSignature signature, Document tree, List<X509Certificate> chain)
      throws XMLSecurityException {
    X509Data data = new X509Data(tree);
    for (X509Certificate certificate : chain) {
      data.addCertificate(certificate);
    }
    signature.getKeyInfo().add(data);
  }

  private static void requireOwn(XMLSignature signature, X509Certificate signer)
      throws XMLSecurityException {
    if (!signature.checkSignatureValue(signer.getPublicKey())) {
      throw new IllegalArgumentException("The key does not belong to the first certificate");
    }
  }
}
