// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static org.crossborder.validation.finding.Layer.INTAKE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.Received.Signing;
import org.crossborder.validation.Received.Subject;
import org.crossborder.validation.container.ContainerRule;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.intake.ContentForm;
import org.crossborder.validation.language.Text;

/**
 * A document that is not XML, such as a PDF: carried and judged by its signature, but not read.
 * What is known about it is what is stated from outside; nothing is guessed.
 */
final class CarriedDocument {
  private CarriedDocument() {}

  static Subject of(
      byte[] document,
      ContentForm form,
      Optional<DeclaredDocument> declared,
      DocumentTypes types,
      Signing signing) {
    if (declared.isEmpty()) {
      return undecided("unstated", Reception.text("form." + form), signing);
    }
    String id = declared.get().documentType();
    return types
        .byId(id)
        .map(type -> known(facts(type, form, declared.get(), document), signing))
        .orElseGet(() -> undecided("unknown", Text.literal(id), signing));
  }

  /** Whether the signature is valid can be said all the same. */
  static Subject undecided(String how, Object value, Signing signing) {
    Finding finding =
        ContainerRule.MAIN_DOCUMENT
            .description()
            .undecided(Location.NONE, ContainerRule.MAIN_DOCUMENT.message(how, value));
    return new Subject(
        LayerResult.of(
            INTAKE, LayerStatus.INDETERMINATE, Reception.text("untyped"), List.of(finding)),
        null,
        null,
        signing);
  }

  private static Subject known(DocumentFacts facts, Signing signing) {
    return new Subject(
        LayerResult.of(
            INTAKE,
            LayerStatus.VALID,
            Reception.text("carried", facts.type().name(), facts.version()),
            List.of()),
        facts,
        null,
        signing);
  }

  private static DocumentFacts facts(
      DocumentType type, ContentForm form, DeclaredDocument declared, byte[] document) {
    return new DocumentFacts(
        type,
        form.name(),
        declared.number(),
        declared.issueDate(),
        declared.issuerName(),
        declared.issuerCountry(),
        declared.destinationCountry(),
        sha256(document),
        document.length);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
