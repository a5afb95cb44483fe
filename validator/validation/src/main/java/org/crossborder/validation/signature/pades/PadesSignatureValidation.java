// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static org.crossborder.validation.signature.pades.PdfRule.LAST_REVISION;
import static org.crossborder.validation.signature.pades.PdfRule.NO_ACTIVE_CONTENT;
import static org.crossborder.validation.signature.pades.PdfRule.READABLE;
import static org.crossborder.validation.signature.pades.PdfRule.SIGNED;
import static org.crossborder.validation.signature.pades.PdfRule.WHOLE_FILE;
import static org.crossborder.validation.signature.pades.RefusedPdfException.require;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.signature.SignedScope;
import org.crossborder.validation.signature.Surroundings;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.cms.CmsSignatureValidation;
import org.crossborder.validation.signature.timestamp.TimestampTrust;

/**
 * Validates the PAdES signatures of a PDF (EN 319 142-1, level B-B; EN 319 102-1, clause 5.3);
 * thread-safe. The last signature has to cover the file to its last byte, so that no revision after
 * it can change what is shown; nothing in the file is executed, drawn or fetched.
 */
public final class PadesSignatureValidation {
  private static final int MAXIMUM_SIGNATURES = 10;

  private final CmsSignatureValidation cms = new CmsSignatureValidation();

  /** Each signature, the one that covers the whole file first. */
  @SuppressWarnings("deprecation") // the library keeps every name that it ever read
  public List<ValidatedSignature> validate(byte[] pdf, Instant provedBy, TimestampTrust trust) {
    try {
      return judge(pdf, provedBy, trust);
    } catch (RefusedPdfException refused) {
      return List.of(
          ValidatedSignature.unread(
              refused.refusal().indication(),
              refused.refusal().subIndication(),
              List.of(refused.refusal().finding())));
    } finally {
      COSName.clearResources();
    }
  }

  private List<ValidatedSignature> judge(byte[] pdf, Instant provedBy, TimestampTrust trust)
      throws RefusedPdfException {
    List<PdfSignature> signatures = new ArrayList<>(read(pdf));
    signatures.sort(Comparator.comparingInt(signature -> -signature.range().end()));
    require(!signatures.isEmpty(), SIGNED, "none");
    require(signatures.get(0).range().isWhole(pdf), WHOLE_FILE, "later");
    List<ValidatedSignature> judged = new ArrayList<>();
    for (PdfSignature signature : signatures) {
      judged.addAll(judge(signature, pdf, provedBy, trust));
    }
    return judged;
  }

  private static List<PdfSignature> read(byte[] pdf) throws RefusedPdfException {
    PdfBudget budget = new PdfBudget();
    budget.spendOnFile(pdf);
    try (PDDocument document = new BoundedParser(pdf, budget).parse(false)) {
      List<PdfSignature> signatures = signatures(document.getDocument(), pdf);
      budget.requireKept();
      return signatures;
    } catch (RefusedPdfException refused) {
      throw refused;
    } catch (IOException | RuntimeException | StackOverflowError malformed) {
      throw new RefusedPdfException(READABLE.broken("malformed"));
    }
  }

  private static List<PdfSignature> signatures(COSDocument document, byte[] pdf)
      throws IOException {
    require(!document.isEncrypted(), READABLE, "encrypted");
    List<COSDictionary> dictionaries = PdfObjects.dictionaries(document);
    Optional<String> active = ActiveContent.find(dictionaries);
    require(active.isEmpty(), NO_ACTIVE_CONTENT, "found", active.orElse(""));
    List<COSDictionary> found = dictionaries.stream().filter(PdfSignature::isSignature).toList();
    require(found.size() <= MAXIMUM_SIGNATURES, SIGNED, "many", MAXIMUM_SIGNATURES);
    List<PdfSignature> signatures = new ArrayList<>();
    for (COSDictionary dictionary : found) {
      signatures.add(PdfSignature.read(dictionary, pdf));
    }
    return signatures;
  }

  private List<ValidatedSignature> judge(
      PdfSignature signature, byte[] pdf, Instant provedBy, TimestampTrust trust) {
    boolean whole = signature.range().isWhole(pdf);
    Text covered =
        whole
            ? PdfRule.says("scope.whole")
            : PdfRule.says("scope.earlier", signature.range().end());
    List<ValidatedSignature> judged =
        cms.validatePades(
            signature.contents(),
            signature.range().signed(pdf),
            new SignedScope(whole, List.of(covered)),
            signature.claimed().orElse(null),
            Surroundings.NONE,
            provedBy,
            trust);
    return whole
        ? judged
        : judged.stream()
            .map(each -> each.withRemarks(List.of(LAST_REVISION.finding("earlier"))))
            .toList();
  }
}
