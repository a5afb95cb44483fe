// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static org.crossborder.validation.signature.pades.PdfRule.LAST_REVISION;
import static org.crossborder.validation.signature.pades.PdfRule.READABLE;
import static org.crossborder.validation.signature.pades.PdfRule.SIGNED;
import static org.crossborder.validation.signature.pades.RefusedPdfException.require;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.signature.CarriedTimestamp;
import org.crossborder.validation.signature.CarriedTimestamp.Coverage;
import org.crossborder.validation.signature.SignedScope;
import org.crossborder.validation.signature.Surroundings;
import org.crossborder.validation.signature.TimestampKind;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.cms.CmsSignatureValidation;
import org.crossborder.validation.signature.cms.TokenData;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Validates the PAdES signatures of a PDF (EN 319 142-1; EN 319 102-1, clauses 5.3, 5.5 and 5.6);
 * thread-safe. The last signature has to cover all that the file shows, so that no revision after
 * it can change that; nothing in the file is executed, drawn or fetched.
 */
public final class PadesSignatureValidation {
  private final CmsSignatureValidation cms = new CmsSignatureValidation();

  /** Each signature, the one that covers the whole file first. */
  @SuppressWarnings("deprecation") // the library keeps every name that it ever read
  public List<ValidatedSignature> validate(byte[] pdf, Instant provedBy, TimestampTrust trust) {
    try (PdfFile file = PdfFile.parse(pdf)) {
      List<ValidatedSignature> judged = judge(file, provedBy, trust);
      file.requireKept();
      return judged;
    } catch (RefusedPdfException refused) {
      return unread(refused);
    } catch (IOException | RuntimeException | StackOverflowError malformed) {
      return unread(new RefusedPdfException(READABLE.broken("malformed")));
    } finally {
      COSName.clearResources();
    }
  }

  private static List<ValidatedSignature> unread(RefusedPdfException refused) {
    return List.of(
        ValidatedSignature.unread(
            refused.refusal().indication(),
            refused.refusal().subIndication(),
            List.of(refused.refusal().finding())));
  }

  private List<ValidatedSignature> judge(PdfFile pdf, Instant provedBy, TimestampTrust trust)
      throws IOException {
    List<PdfSignature> all = pdf.signatures();
    List<PdfSignature> signatures = all.stream().filter(each -> !each.isTimestamp()).toList();
    require(!signatures.isEmpty(), SIGNED, "none");
    PdfSignature last = signatures.get(0);
    AddedRevisions.check(pdf, all, last);
    SecurityStore store = SecurityStore.of(pdf);
    List<ValidatedSignature> judged = new ArrayList<>();
    for (PdfSignature signature : signatures) {
      judged.addAll(
          judge(
              signature,
              signature.range().equals(last.range()),
              pdf,
              around(signature, all, store, pdf),
              provedBy,
              trust));
    }
    return judged;
  }

  private List<ValidatedSignature> judge(
      PdfSignature signature,
      boolean whole,
      PdfFile pdf,
      Surroundings surroundings,
      Instant provedBy,
      TimestampTrust trust) {
    Text covered =
        whole
            ? PdfRule.says("scope.whole")
            : PdfRule.says("scope.earlier", signature.range().end());
    List<ValidatedSignature> judged =
        cms.validatePades(
            signature.contents(),
            signature.range().signed(pdf.bytes()),
            new SignedScope(whole, List.of(covered)),
            signature.claimed().orElse(null),
            surroundings,
            provedBy,
            trust);
    return whole
        ? judged
        : judged.stream()
            .map(each -> each.withRemarks(List.of(LAST_REVISION.finding("earlier"))))
            .toList();
  }

  /** The time-stamps of later revisions, and the validation data of the file. */
  private static Surroundings around(
      PdfSignature signature, List<PdfSignature> all, SecurityStore store, PdfFile pdf) {
    int end = signature.range().end();
    List<PdfSignature> later =
        all.stream().filter(each -> each.isTimestamp() && each.range().end() > end).toList();
    ValidationData data =
        later.stream()
            .map(stamp -> TokenData.in(stamp.contents()))
            .reduce(store.data(), ValidationData::with);
    return new Surroundings(
        end, later.stream().map(stamp -> carried(stamp, store, pdf.bytes())).toList(), data);
  }

  private static CarriedTimestamp carried(PdfSignature stamp, SecurityStore store, byte[] pdf) {
    return new CarriedTimestamp(
        TimestampKind.DOCUMENT,
        stamp.range().end(),
        TokenData.unpadded(stamp.contents()),
        () -> new Coverage.Octets(stamp.range().signed(pdf)),
        store.end() > 0 && store.end() < stamp.range().hole(),
        Location.NONE);
  }
}
