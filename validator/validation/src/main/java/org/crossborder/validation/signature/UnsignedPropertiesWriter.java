// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.EXCLUSIVE_C14N;
import static org.crossborder.validation.signature.SignatureNames.XADES;
import static org.crossborder.validation.signature.SignatureNames.XADES_141;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.xml.XMLConstants;
import org.crossborder.trust.path.RevocationEvidence;
import org.crossborder.validation.intake.Children;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Appends unsigned properties to a signature (EN 319 132-1, clauses 5.3 to 5.5), under the prefixes
 * that the signature has; what is there already is not touched.
 */
final class UnsignedPropertiesWriter {
  private final SignatureElements signature;
  private final Element qualifying;

  /** For a signature that has signed properties. */
  UnsignedPropertiesWriter(SignatureElements signature, Element signedProperties) {
    this.signature = signature;
    this.qualifying = (Element) signedProperties.getParentNode();
  }

  void signatureTimestamp(byte[] token) {
    timestamp(append(properties(), "SignatureTimeStamp"), token);
  }

  void archiveTimestamp(byte[] token) {
    timestamp(append141("ArchiveTimeStamp"), token);
  }

  /** xades:CertificateValues and xades:RevocationValues. */
  void validationData(ValidationData data) {
    values(properties(), data);
  }

  /** The same for a time-stamp that stands already, so that the next one protects them. */
  void timestampValidationData(ValidationData data) {
    values(append141("TimeStampValidationData"), data);
  }

  private void values(Element parent, ValidationData data) {
    if (!data.certificates().isEmpty()) {
      Element values = append(parent, "CertificateValues");
      data.certificates()
          .forEach(
              certificate -> text(append(values, "EncapsulatedX509Certificate"), der(certificate)));
    }
    List<byte[]> crls = data.revocationData().stream().filter(this::isCrl).toList();
    List<byte[]> responses = data.revocationData().stream().filter(each -> !isCrl(each)).toList();
    if (!data.revocationData().isEmpty()) {
      Element values = append(parent, "RevocationValues");
      list(values, "CRLValues", "EncapsulatedCRLValue", crls);
      list(values, "OCSPValues", "EncapsulatedOCSPValue", responses);
    }
  }

  private boolean isCrl(byte[] der) {
    return !RevocationEvidence.of(List.of(der)).crls().isEmpty();
  }

  private void list(Element parent, String list, String value, List<byte[]> values) {
    if (!values.isEmpty()) {
      Element element = append(parent, list);
      values.forEach(der -> text(append(element, value), der));
    }
  }

  private void timestamp(Element property, byte[] token) {
    Element method =
        qualifying
            .getOwnerDocument()
            .createElementNS(
                SignatureNames.DS,
                named(signature.signature().getPrefix(), "CanonicalizationMethod"));
    method.setAttributeNS(null, "Algorithm", EXCLUSIVE_C14N);
    property.appendChild(method);
    text(append(property, "EncapsulatedTimeStamp"), token);
  }

  private Element properties() {
    return child(child(qualifying, "UnsignedProperties"), "UnsignedSignatureProperties");
  }

  private Element child(Element parent, String name) {
    return Children.first(parent, XADES, name).orElseGet(() -> append(parent, name));
  }

  private Element append(Element parent, String name) {
    Element child =
        qualifying.getOwnerDocument().createElementNS(XADES, named(qualifying.getPrefix(), name));
    parent.appendChild(child);
    return child;
  }

  private Element append141(String name) {
    Element child = qualifying.getOwnerDocument().createElementNS(XADES_141, "xades141:" + name);
    child.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:xades141", XADES_141);
    properties().appendChild(child);
    return child;
  }

  private static String named(@Nullable String prefix, String name) {
    return prefix == null ? name : prefix + ":" + name;
  }

  private static void text(Element element, byte[] der) {
    element.setTextContent(Base64.getEncoder().encodeToString(der));
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("A certificate cannot be encoded", e);
    }
  }
}
