// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static org.crossborder.validation.signature.pades.PdfRule.WHOLE_FILE;
import static org.crossborder.validation.signature.pades.RefusedPdfException.require;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * What stands in a PDF after the last signature. Levels above B are made by revisions that add
 * validation data and document time-stamps (EN 319 142-1, clause 5.4), which nobody has signed. So
 * everything else has to be what it was when it was signed.
 */
final class AddedRevisions {
  private AddedRevisions() {}

  /**
   * Refuses a file in which anything else was added.
   *
   * @param signatures with the time-stamps; the one that covers most first
   * @param last the last that is a signature
   */
  static void check(PdfFile pdf, List<PdfSignature> signatures, PdfSignature last)
      throws RefusedPdfException {
    int covered = signatures.get(0).range().end();
    if (covered < pdf.bytes().length) {
      requireStoreAdded(pdf, covered);
    }
    if (last.range().end() < pdf.bytes().length) {
      requireSameContent(pdf, last.range().end());
    }
  }

  /** Only a store with more in it may stand outside of everything that is covered. */
  private static void requireStoreAdded(PdfFile pdf, int covered) throws RefusedPdfException {
    boolean added;
    try (PdfFile before = revision(pdf, covered)) {
      added =
          pdf.catalog().getCOSDictionary(SecurityStore.DSS) != null
              && !new PdfComparison()
                  .isSame(
                      before.catalog().getItem(SecurityStore.DSS),
                      pdf.catalog().getItem(SecurityStore.DSS));
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      added = false;
    }
    require(added, WHOLE_FILE, "later");
  }

  private static void requireSameContent(PdfFile pdf, int signed) throws RefusedPdfException {
    boolean same;
    try (PdfFile before = revision(pdf, signed)) {
      same = new PdfComparison().isSameContent(before, pdf);
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      same = false;
    }
    require(same, WHOLE_FILE, "later");
  }

  private static PdfFile revision(PdfFile pdf, int end) throws IOException {
    return PdfFile.parse(Arrays.copyOf(pdf.bytes(), end));
  }
}
