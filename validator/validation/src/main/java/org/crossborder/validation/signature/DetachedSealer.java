// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.EXCLUSIVE_C14N;
import static org.crossborder.validation.signature.SignatureNames.SHA256;
import static org.crossborder.validation.signature.SignatureNames.SIGNED_PROPERTIES_TYPE;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.keys.content.X509Data;
import org.apache.xml.security.signature.ObjectContainer;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.w3c.dom.Element;

/**
 * Signs files from beside with one XAdES-B signature (ETSI EN 319 132-1, level B-B): a reference to
 * each by its relative URI, with the digest of its bytes as they are. Thread-safe.
 */
public final class DetachedSealer {
  private static final String SIGNATURE_ID = "xades-signature";
  private static final String PROPERTIES_ID = "xades-signed-properties";
  private static final String REFERENCE_ID = "xades-file-reference-";

  static {
    Santuario.start();
  }

  /**
   * One file to sign.
   *
   * @param mediaType e.g. {@code application/xml}; the signature states it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record File(String name, String mediaType, byte[] bytes) {}

  /**
   * Appends the signature to an element, in whose document it will stand alone.
   *
   * @param chain the signer's certificate first
   * @param signingTime the time to claim
   * @throws IllegalArgumentException if the key cannot seal; the message says why
   */
  public void seal(
      Element parent,
      List<File> files,
      PrivateKey key,
      List<X509Certificate> chain,
      Instant signingTime) {
    try {
      XMLSignature signature =
          SealedWith.signature(parent.getOwnerDocument(), key, chain.get(0), RsaPadding.PSS);
      draft(signature, parent, files, chain, signingTime);
      signature.sign(key);
      if (!signature.checkSignatureValue(chain.get(0).getPublicKey())) {
        throw new IllegalArgumentException("The key does not belong to the first certificate");
      }
    } catch (XMLSecurityException e) {
      throw new IllegalArgumentException("The key cannot seal: " + e.getMessage(), e);
    }
  }

  /** Appends all of a signature but its value. */
  static void draft(
      XMLSignature signature,
      Element parent,
      List<File> files,
      List<X509Certificate> chain,
      Instant signingTime)
      throws XMLSecurityException {
    signature.setId(SIGNATURE_ID);
    parent.appendChild(signature.getElement());
    addFiles(signature, files);
    addProperties(signature, files, chain.get(0), signingTime);
    addCertificates(signature, chain);
  }

  /** The document of a sealed element, in bytes that parse back to the same tree. */
  public byte[] serialize(Element sealed) {
    try {
      return Santuario.serialize(sealed.getOwnerDocument());
    } catch (XMLSecurityException e) {
      throw new IllegalStateException("The signatures cannot be written", e);
    }
  }

  private static void addFiles(XMLSignature signature, List<File> files)
      throws XMLSecurityException {
    Map<String, byte[]> content = new LinkedHashMap<>();
    files.forEach(file -> content.put(file.name(), file.bytes()));
    signature.addResourceResolver(new FileResolver(content));
    for (int i = 0; i < files.size(); i++) {
      String uri = FileReference.uri(files.get(i).name());
      signature.addDocument(uri, null, SHA256, REFERENCE_ID + i, null);
    }
  }

  private static void addProperties(
      XMLSignature signature, List<File> files, X509Certificate signer, Instant signingTime)
      throws XMLSecurityException {
    Map<String, String> mediaTypes = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      mediaTypes.put(REFERENCE_ID + i, files.get(i).mediaType());
    }
    Element properties =
        new QualifyingPropertiesWriter(signature.getDocument())
            .write(SIGNATURE_ID, PROPERTIES_ID, mediaTypes, signer, signingTime);
    ObjectContainer object = new ObjectContainer(signature.getDocument());
    object.appendChild(properties);
    signature.appendObject(object);
    ((Element) properties.getFirstChild()).setIdAttributeNS(null, "Id", true);
    Transforms transforms = new Transforms(signature.getDocument());
    transforms.addTransform(EXCLUSIVE_C14N);
    signature.addDocument("#" + PROPERTIES_ID, transforms, SHA256, null, SIGNED_PROPERTIES_TYPE);
  }

  private static void addCertificates(XMLSignature signature, List<X509Certificate> chain)
      throws XMLSecurityException {
    X509Data data = new X509Data(signature.getDocument());
    for (X509Certificate certificate : chain) {
      data.addCertificate(certificate);
    }
    signature.getKeyInfo().add(data);
  }
}
