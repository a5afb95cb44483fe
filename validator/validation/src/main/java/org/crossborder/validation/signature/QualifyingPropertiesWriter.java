// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.DS;
import static org.crossborder.validation.signature.SignatureNames.SHA256;
import static org.crossborder.validation.signature.SignatureNames.XADES;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes the properties that XAdES adds to XML-DSig: when, with which certificate, and what kind of
 * data (EN 319 132-1, clause 5.2).
 */
final class QualifyingPropertiesWriter {
  private final Document document;

  QualifyingPropertiesWriter(Document document) {
    this.document = document;
  }

  Element write(
      String signatureId,
      String propertiesId,
      String referenceId,
      X509Certificate signer,
      Instant signingTime) {
    return write(signatureId, propertiesId, Map.of(referenceId, "text/xml"), signer, signingTime);
  }

  /** As above, of a signature of several data objects: the media type of each, by reference. */
  Element write(
      String signatureId,
      String propertiesId,
      Map<String, String> mediaTypes,
      X509Certificate signer,
      Instant signingTime) {
    Element qualifying = element(XADES, "xades:QualifyingProperties");
    qualifying.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:xades", XADES);
    qualifying.setAttributeNS(null, "Target", "#" + signatureId);
    Element signed = append(qualifying, XADES, "xades:SignedProperties");
    signed.setAttributeNS(null, "Id", propertiesId);
    Element signature = append(signed, XADES, "xades:SignedSignatureProperties");
    append(signature, XADES, "xades:SigningTime")
        .setTextContent(signingTime.truncatedTo(ChronoUnit.SECONDS).toString());
    writeCertificate(signature, signer);
    Element data = append(signed, XADES, "xades:SignedDataObjectProperties");
    mediaTypes.forEach(
        (reference, mediaType) -> {
          Element format = append(data, XADES, "xades:DataObjectFormat");
          format.setAttributeNS(null, "ObjectReference", "#" + reference);
          append(format, XADES, "xades:MimeType").setTextContent(mediaType);
        });
    return qualifying;
  }

  private void writeCertificate(Element signature, X509Certificate signer) {
    Element list = append(signature, XADES, "xades:SigningCertificateV2");
    Element digest = append(append(list, XADES, "xades:Cert"), XADES, "xades:CertDigest");
    append(digest, DS, "ds:DigestMethod").setAttributeNS(null, "Algorithm", SHA256);
    append(digest, DS, "ds:DigestValue").setTextContent(sha256(signer));
  }

  private static String sha256(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return Base64.getEncoder().encodeToString(digest);
    } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("The signer's certificate cannot be encoded", e);
    }
  }

  private Element append(Element parent, String namespace, String qName) {
    Element child = element(namespace, qName);
    parent.appendChild(child);
    return child;
  }

  private Element element(String namespace, String qName) {
    return document.createElementNS(namespace, qName);
  }
}
