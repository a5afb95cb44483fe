// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.etsi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.Times;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.report.xml.XmlPage;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.ValidatedTimestamp;

/**
 * Writes the report on one signature (TS 119 102-2, clause 4.3).
 *
 * @param number of the signature in the document, from 1
 */
record SignatureReport(ValidationReport report, ValidatedSignature signature, int number) {
  void write(XmlPage page, Language language) {
    page.open("vr:SignatureValidationReport");
    identifier(page);
    new Constraints(page, language).write(signature);
    times(page);
    document(page);
    if (!signature.format().isEmpty()) {
      new SignatureAttributes(page, number).write(signature);
    }
    signer(page);
    process(page);
    page.open("vr:SignatureValidationStatus");
    Status.signature(page, signature.indication(), signature.subIndication());
    chain(page);
    page.close().close();
  }

  void objects(ValidationObjects objects) {
    signature.signer().ifPresent(objects::certificate);
    signature.certificates().forEach(objects::certificate);
    signature.revocationData().forEach(objects::revocationData);
    List<ValidatedTimestamp> timestamps = signature.timestamps();
    for (int index = 0; index < timestamps.size(); index++) {
      objects.timestamp(timestampId(number, index), timestamps.get(index));
    }
  }

  static String timestampId(int signature, int index) {
    return "timestamp-" + signature + "-" + (index + 1);
  }

  private void identifier(XmlPage page) {
    page.open("vr:SignatureIdentifier").attribute("id", "signature-" + number);
    page.text("vr:HashOnly", "false").text("vr:DocHashOnly", "false").close();
  }

  private void times(XmlPage page) {
    Times times = report.times();
    Optional<Instant> stamped = signature.provedByTimestamp();
    boolean provided = stamped.isEmpty() && times.timeProof() != TimeProof.CLAIMED;
    Instant best =
        Optional.ofNullable(signature.bestSignatureTime())
            .or(() -> stamped)
            .orElseGet(() -> provided ? times.provedBy() : times.validatedAt());
    page.open("vr:ValidationTimeInfo");
    page.text("vr:ValidationTime", times.validatedAt().toString());
    page.open("vr:BestSignatureTime").text("vr:POETime", best.toString());
    page.text(
        "vr:TypeOfProof", "urn:etsi:019102:poetype:" + (provided ? "provided" : "validation"));
    page.close().close();
  }

  private void document(XmlPage page) {
    page.open("vr:SignersDocument").open("vr:DigestAlgAndValue");
    Digests.write(page, report.sha256());
    page.close();
    reference(page, "vr:SignersDocumentRepresentation", ValidationObjects.DOCUMENT);
    page.close();
  }

  private void signer(XmlPage page) {
    signature
        .signer()
        .ifPresent(
            signer -> {
              page.open("vr:SignerInformation");
              reference(page, "vr:SignerCertificate", ValidationObjects.id(signer));
              page.text("vr:Signer", signer.getSubjectX500Principal().getName()).close();
            });
  }

  private void process(XmlPage page) {
    String process =
        signature
            .validatedLevel()
            .map(level -> level == BaselineLevel.B ? "Basic" : process(level))
            .orElse("Basic");
    page.open("vr:SignatureValidationProcess");
    page.text("vr:SignatureValidationProcessID", "urn:etsi:019102:validationprocess:" + process);
    page.close();
  }

  private static String process(BaselineLevel level) {
    return level == BaselineLevel.LTA ? "LTA" : "LTVM";
  }

  private void chain(XmlPage page) {
    signature
        .signer()
        .ifPresent(
            signer -> {
              page.open("vr:AssociatedValidationReportData").open("vr:CertificateChain");
              reference(page, "vr:SigningCertificate", ValidationObjects.id(signer));
              page.close().close();
            });
  }

  static void reference(XmlPage page, String element, String id) {
    page.open(element).attribute("VOReference", id).close();
  }
}
