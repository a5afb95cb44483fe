// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.etsi;

import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.report.xml.XmlPage;
import org.crossborder.validation.signature.ValidatedTimestamp;

/**
 * Writes what signatures were validated with (TS 119 102-2, clause 4.4), each thing once, under an
 * id that follows from what it is.
 */
final class ValidationObjects {
  static final String DOCUMENT = "document";

  private static final String TYPE = "urn:etsi:019102:validationObject:";
  private static final int ENUMERATED = 0x0A;

  private final XmlPage page;
  private final Set<String> written = new HashSet<>();

  ValidationObjects(XmlPage page) {
    this.page = page;
  }

  static String id(X509Certificate certificate) {
    return "certificate-" + Digests.hex(Digests.encoded(certificate));
  }

  void document(ValidationReport report) {
    open(DOCUMENT, "signedData");
    page.open("vr:DigestAlgAndValue");
    Digests.write(page, report.sha256());
    page.close();
    close();
  }

  void certificate(X509Certificate certificate) {
    if (written.add(id(certificate))) {
      encoded(id(certificate), "certificate", Digests.encoded(certificate));
    }
  }

  /** A CRL is a SEQUENCE that begins with one; an OCSP response begins with its status. */
  void revocationData(byte[] der) {
    String id = "revocation-" + Digests.hex(der);
    if (written.add(id)) {
      int length = der.length > 1 ? der[1] & 0xFF : 0;
      int first = 2 + (length > 0x80 ? length - 0x80 : 0);
      boolean ocsp = first < der.length && der[first] == ENUMERATED;
      encoded(id, ocsp ? "OCSPResponse" : "CRL", der);
    }
  }

  /** The token itself is in the document. */
  void timestamp(String id, ValidatedTimestamp timestamp) {
    open(id, "timestamp");
    page.text("vr:direct", timestamp.kind().name());
    page.close();
    if (timestamp.passed() && timestamp.latest() != null) {
      page.open("vr:POEProvisioning");
      page.text("vr:POETime", timestamp.latest().toString()).close();
    }
    page.open("vr:ValidationReport").open("vr:SignatureValidationStatus");
    Status.part(page, timestamp.indication(), timestamp.subIndication());
    page.close().close().close();
    if (timestamp.authority() != null) {
      certificate(timestamp.authority());
    }
  }

  private void encoded(String id, String type, byte[] der) {
    open(id, type);
    page.text("vr:base64", Base64.getEncoder().encodeToString(der));
    close();
  }

  private void open(String id, String type) {
    page.open("vr:ValidationObject").attribute("id", id);
    page.text("vr:ObjectType", TYPE + type).open("vr:ValidationObjectRepresentation");
  }

  private void close() {
    page.close().close();
  }
}
