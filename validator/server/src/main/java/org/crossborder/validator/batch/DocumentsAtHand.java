// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.batch;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.crossborder.validation.agreement.KnownDocuments;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.report.ValidationReport;

/**
 * The documents in files, by issuer, type and number (rule D13). Where two files contradict each
 * other, the first counts as known. What states no number or no issuer is not known.
 */
public final class DocumentsAtHand implements KnownDocuments {
  /** What makes a document that document, whatever its bytes. */
  private record Identity(String country, String issuer, String type, String number) {
    static Identity of(DocumentFacts facts) {
      return new Identity(
          facts.origin().orElse(""), facts.issuerName(), facts.type().id(), facts.number());
    }
  }

  private final Map<Identity, String> contents = new HashMap<>();

  private DocumentsAtHand() {}

  /**
   * Reads documents, one after the other, in their order.
   *
   * @param bytes how much of a document is read
   * @param reading what a document says about itself
   */
  public static KnownDocuments read(
      List<Source> sources, int bytes, Function<byte[], ValidationReport> reading)
      throws IOException {
    DocumentsAtHand documents = new DocumentsAtHand();
    for (Source source : sources) {
      ValidationReport report = reading.apply(source.reading().upTo(bytes));
      report
          .facts()
          .filter(facts -> !facts.number().isEmpty() && !facts.issuerName().isEmpty())
          .ifPresent(facts -> documents.contents.putIfAbsent(Identity.of(facts), report.sha256()));
    }
    return documents;
  }

  @Override
  public Optional<String> content(DocumentFacts facts) {
    return Optional.ofNullable(contents.get(Identity.of(facts)));
  }
}
