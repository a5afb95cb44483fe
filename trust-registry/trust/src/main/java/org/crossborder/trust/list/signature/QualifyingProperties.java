// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.DigestMethod;
import org.crossborder.trust.list.ListUris;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What the signer signs beside the list (EN 319 132-1, clauses 5.1 and 5.2): when, with which
 * certificate, and what the signed data are.
 *
 * @param signature id of the signature
 * @param reference id of the reference to the list
 * @param id of the signed properties
 */
record QualifyingProperties(Document document, String signature, String reference, String id) {
  /** The element, not yet in the document's tree. */
  Element of(X509Certificate signer, Instant signingTime) {
    Element qualifying = xades("QualifyingProperties");
    qualifying.setAttributeNS(
        XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:xades", SignatureNames.XADES);
    qualifying.setAttribute("Target", "#" + signature);
    Element signed = add(qualifying, xades("SignedProperties"));
    signed.setAttribute("Id", id);
    Element ofSignature = add(signed, xades("SignedSignatureProperties"));
    add(ofSignature, text(xades("SigningTime"), time(signingTime)));
    certDigest(add(ofSignature, xades("SigningCertificateV2")), signer);
    dataObjectFormat(add(signed, xades("SignedDataObjectProperties")));
    return qualifying;
  }

  private void certDigest(Element certificates, X509Certificate signer) {
    Element digest = add(add(certificates, xades("Cert")), xades("CertDigest"));
    add(digest, dsig("DigestMethod")).setAttribute("Algorithm", DigestMethod.SHA256);
    String value = Base64.getEncoder().encodeToString(Sha2.digest(DigestMethod.SHA256, signer));
    add(digest, text(dsig("DigestValue"), value));
  }

  private void dataObjectFormat(Element properties) {
    Element format = add(properties, xades("DataObjectFormat"));
    format.setAttribute("ObjectReference", "#" + reference);
    add(format, text(xades("MimeType"), ListUris.MIME_TYPE));
  }

  private Element xades(String name) {
    return document.createElementNS(SignatureNames.XADES, "xades:" + name);
  }

  private Element dsig(String name) {
    return document.createElementNS(SignatureNames.DSIG, "ds:" + name);
  }

  private static Element text(Element element, String text) {
    element.setTextContent(text);
    return element;
  }

  private static Element add(Element parent, Element child) {
    parent.appendChild(child);
    return child;
  }

  private static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
