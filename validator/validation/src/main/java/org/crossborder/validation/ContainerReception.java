// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static java.util.stream.Collectors.joining;
import static org.crossborder.validation.finding.Layer.INTAKE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.validation.Received.Signing;
import org.crossborder.validation.Received.Subject;
import org.crossborder.validation.container.Container;
import org.crossborder.validation.container.ContainerIntake;
import org.crossborder.validation.container.ContainerLimits;
import org.crossborder.validation.container.ContainerOutcome;
import org.crossborder.validation.container.ContainerSignatureValidation;
import org.crossborder.validation.container.ContainerSignatures;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.intake.ContentForm;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.signature.BasicSignatureValidation;
import org.crossborder.validation.signature.DocumentSignatures;
import org.crossborder.validation.signature.SignedScope;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampTrust;

/**
 * Takes an ASiC container in. Its document is the one file of a known type in XML; the others are
 * attachments. A container without one is carried as it is.
 */
final class ContainerReception {
  private final Intake intake;
  private final ContainerIntake containers;
  private final ContainerSignatureValidation signatures;
  private final BasicSignatureValidation seals = new BasicSignatureValidation();
  private final DocumentTypes types;

  ContainerReception(IntakeLimits limits, DocumentTypes types) {
    this.intake = new Intake(limits);
    this.containers = new ContainerIntake(ContainerLimits.within(limits));
    this.signatures = new ContainerSignatureValidation(limits);
    this.types = types;
  }

  private record MainDocument(PackagedFile file, XmlReading.Known known) {}

  Received take(byte[] bytes, ValidationContext context) {
    ContainerOutcome outcome = containers.read(bytes);
    if (outcome instanceof ContainerOutcome.Refused refused) {
      return Reception.refused(refused.findings());
    }
    Container container = ((ContainerOutcome.Opened) outcome).container();
    List<MainDocument> documents = new ArrayList<>();
    List<XmlReading.Unknown> others = new ArrayList<>();
    read(container, context, documents, others);
    boolean onlyXml = container.dataFiles().stream().allMatch(ContainerReception::isXml);
    if (documents.isEmpty() && onlyXml && !others.isEmpty()) {
      return Reception.refused(others.get(0));
    }
    return documents.isEmpty()
        ? carried(bytes, container, context)
        : chosen(container, documents, context);
  }

  private void read(
      Container container,
      ValidationContext context,
      List<MainDocument> documents,
      List<XmlReading.Unknown> others) {
    for (PackagedFile file : container.dataFiles()) {
      if (isXml(file)) {
        XmlReading reading = XmlReading.of(file.bytes(), intake, types, context.day());
        if (reading instanceof XmlReading.Known known) {
          documents.add(new MainDocument(file, known));
        } else {
          others.add((XmlReading.Unknown) reading);
        }
      }
    }
  }

  /** Where there are several, only what is stated from outside can say which is meant. */
  private Subject chosen(
      Container container, List<MainDocument> documents, ValidationContext context) {
    Optional<String> stated = context.declaredDocument().map(DeclaredDocument::documentType);
    List<MainDocument> meant =
        documents.stream()
            .filter(
                each ->
                    documents.size() == 1
                        || stated.filter(each.known().facts().type().id()::equals).isPresent())
            .toList();
    if (meant.size() != 1) {
      String names = documents.stream().map(each -> each.file().name()).collect(joining(", "));
      return CarriedDocument.undecided("several", names, signing(container, Optional.empty()));
    }
    MainDocument document = meant.get(0);
    return new Subject(
        LayerResult.of(
            INTAKE,
            LayerStatus.VALID,
            Reception.text(
                "container",
                document.known().facts().type().name(),
                document.file().name(),
                container.type().title(),
                container.dataFiles().size()),
            List.of()),
        document.known().facts(),
        document.known().tree(),
        signing(container, Optional.of(document)));
  }

  private Subject carried(byte[] bytes, Container container, ValidationContext context) {
    List<PackagedFile> files = container.dataFiles();
    byte[] document = files.size() == 1 ? files.get(0).bytes() : bytes;
    return CarriedDocument.of(
        document,
        ContentForm.of(document),
        context.declaredDocument(),
        types,
        signing(container, Optional.empty()));
  }

  private Signing signing(Container container, Optional<MainDocument> main) {
    Set<String> required =
        main.map(document -> Set.of(document.file().name()))
            .orElseGet(
                () ->
                    container.dataFiles().stream()
                        .map(PackagedFile::name)
                        .collect(Collectors.toUnmodifiableSet()));
    return (at, trust) -> {
      ContainerSignatures found = signatures.validate(container, at, trust);
      Stream<ValidatedSignature> within =
          main.stream().flatMap(document -> seals(document, at, trust));
      Stream<ValidatedSignature> around =
          found.signatures().stream().map(signature -> scoped(signature, required));
      List<ValidatedSignature> all = Stream.concat(within, around).toList();
      return DocumentSignatures.of(
          all.isEmpty() ? List.of(ValidatedSignature.NONE) : all,
          found.refusals(),
          found.remarks());
    };
  }

  /** A document that was sealed before it was packed keeps its own seal, which counts as well. */
  private Stream<ValidatedSignature> seals(
      MainDocument document, Instant at, TimestampTrust trust) {
    return seals.validateAny(document.known().tree(), at, trust).stream();
  }

  private static ValidatedSignature scoped(ValidatedSignature signature, Set<String> required) {
    SignedScope scope = signature.scope();
    boolean whole = new HashSet<>(scope.files()).containsAll(required);
    return signature.covering(new SignedScope(whole, scope.references(), scope.files()));
  }

  private static boolean isXml(PackagedFile file) {
    return ContentForm.of(file.bytes()) == ContentForm.XML;
  }
}
