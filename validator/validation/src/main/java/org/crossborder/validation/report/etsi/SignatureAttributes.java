// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.etsi;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.crossborder.validation.report.xml.XmlPage;
import org.crossborder.validation.signature.TimestampKind;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.ValidatedTimestamp;

/**
 * Writes the attributes of a signature that were looked into (TS 119 102-2, annex A).
 *
 * @param signature number of the signature in the document
 */
record SignatureAttributes(XmlPage page, int signature) {
  void write(ValidatedSignature validated) {
    boolean any =
        validated.signingTime().isPresent()
            || validated.signer().isPresent()
            || validated.timestamps().stream().anyMatch(stamp -> stamp.time() != null);
    if (!any) {
      return;
    }
    page.open("vr:SignatureAttributes");
    validated.signingTime().ifPresent(this::signingTime);
    validated.signer().ifPresent(this::signingCertificate);
    List<ValidatedTimestamp> timestamps = validated.timestamps();
    for (int index = 0; index < timestamps.size(); index++) {
      timestamp(timestamps.get(index), SignatureReport.timestampId(signature, index));
    }
    page.close();
  }

  private void signingTime(Instant time) {
    page.open("vr:SigningTime").attribute("Signed", "true");
    page.text("vr:Time", time.toString()).close();
  }

  private void signingCertificate(X509Certificate signer) {
    page.open("vr:SigningCertificate").attribute("Signed", "true");
    SignatureReport.reference(page, "vr:AttributeObject", ValidationObjects.id(signer));
    page.open("vr:CertID");
    Digests.write(page, Digests.hex(Digests.encoded(signer)));
    page.close().close();
  }

  private void timestamp(ValidatedTimestamp timestamp, String id) {
    Instant time = timestamp.time();
    if (time != null) {
      page.open("vr:" + element(timestamp.kind()));
      SignatureReport.reference(page, "vr:AttributeObject", id);
      page.text("vr:TimeStampValue", time.toString()).close();
    }
  }

  private static String element(TimestampKind kind) {
    return switch (kind) {
      case CONTENT -> "AllDataObjectsTimeStamp";
      case SIGNATURE -> "SignatureTimeStamp";
      case REFERENCES -> "RefsOnlyTimeStamp";
      case SIGNATURE_AND_REFERENCES -> "SigAndRefsTimeStamp";
      case ARCHIVE -> "ArchiveTimeStamp";
      case DOCUMENT -> "DocTimeStamp";
    };
  }
}
