// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.etsi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.report.xml.XmlPage;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.SubIndication;
import org.crossborder.validation.signature.ValidatedSignature;

/**
 * Writes what was found about a document's signatures as a validation report of ETSI TS 119 102-2
 * V1.4.1. It is about signatures only: whether their signer is recognised, and whether the document
 * is in order, the other forms say. A document that was refused before anybody looked for a
 * signature is indeterminate here.
 */
public final class EtsiValidationReport {
  private final XmlPage page =
      new XmlPage(
          Map.of(
              "vr", "http://uri.etsi.org/19102/v1.4.1#",
              "ds", "http://www.w3.org/2000/09/xmldsig#",
              "xades", "http://uri.etsi.org/01903/v1.3.2#"));
  private final ValidationReport report;
  private final Language language;

  private EtsiValidationReport(ValidationReport report, Language language) {
    this.report = report;
    this.language = language;
  }

  /** The report as UTF-8 XML. */
  public static byte[] write(NamedReport named, Language language) {
    return new EtsiValidationReport(named.report(), language).report();
  }

  private byte[] report() {
    List<SignatureReport> signatures = signatures();
    page.open("vr:ValidationReport");
    signatures.forEach(signature -> signature.write(page, language));
    ValidationObjects objects = new ValidationObjects(page);
    page.open("vr:SignatureValidationObjects");
    objects.document(report);
    signatures.forEach(signature -> signature.objects(objects));
    return page.end();
  }

  private List<SignatureReport> signatures() {
    List<SignatureReport> all = new ArrayList<>();
    Stream.concat(
            Stream.of(
                report
                    .validatedSignature()
                    .orElseGet(
                        () ->
                            ValidatedSignature.unread(
                                Indication.INDETERMINATE, SubIndication.GENERIC, List.of()))),
            report.furtherSignatures().stream())
        .forEach(signature -> all.add(new SignatureReport(report, signature, all.size() + 1)));
    return all;
  }
}
