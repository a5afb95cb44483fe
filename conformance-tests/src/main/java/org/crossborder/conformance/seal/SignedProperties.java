// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** When, with which certificate, and what kind of data (EN 319 132-1, clause 5.2). */
final class SignedProperties {
  private static final String PROPERTIES =
      """
      <xades:QualifyingProperties xmlns:xades="%s" Target="#seal">
        <xades:SignedProperties Id="seal-properties">
          <xades:SignedSignatureProperties>
            <xades:SigningTime>%s</xades:SigningTime>
            <xades:SigningCertificateV2>
              <xades:Cert>
                <xades:CertDigest>
                  <ds:DigestMethod xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
                  <ds:DigestValue xmlns:ds="http://www.w3.org/2000/09/xmldsig#">%s</ds:DigestValue>
                </xades:CertDigest>
              </xades:Cert>
            </xades:SigningCertificateV2>
          </xades:SignedSignatureProperties>
          <xades:SignedDataObjectProperties>
            <xades:DataObjectFormat ObjectReference="#seal-document">
              <xades:MimeType>text/xml</xades:MimeType>
            </xades:DataObjectFormat>
          </xades:SignedDataObjectProperties>
        </xades:SignedProperties>
      </xades:QualifyingProperties>
      """;

  private SignedProperties() {}

  static Element write(Document document, X509Certificate signer, Instant time)
      throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(signer.getEncoded());
    String xml =
        PROPERTIES.formatted(Xades.NAMESPACE, time, Base64.getEncoder().encodeToString(digest));
    return (Element) document.importNode(Xml.fragment(xml), true);
  }
}
