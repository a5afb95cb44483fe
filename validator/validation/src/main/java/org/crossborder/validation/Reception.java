// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static org.crossborder.validation.finding.Layer.INTAKE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.validation.Received.Refused;
import org.crossborder.validation.Received.Signing;
import org.crossborder.validation.Received.Subject;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.intake.ContentForm;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeRule;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.signature.BasicSignatureValidation;
import org.crossborder.validation.signature.DocumentSignatures;
import org.crossborder.validation.signature.cms.CmsSignatureValidation;
import org.crossborder.validation.signature.pades.PadesSignatureValidation;

/**
 * Takes bytes in, whatever their form: recognised by content, never by a name (decision 45). XML is
 * parsed and recognised by its root; what is of another form is carried, and its type is what is
 * stated about it.
 */
final class Reception {
  private static final Messages MESSAGES = Messages.beside(Reception.class, "reception");

  private final IntakeLimits limits;
  private final Intake intake;
  private final DocumentTypes types;
  private final ContainerReception containers;
  private final BasicSignatureValidation seals = new BasicSignatureValidation();
  private final CmsSignatureValidation cms = new CmsSignatureValidation();
  private final PadesSignatureValidation pades = new PadesSignatureValidation();

  Reception(IntakeLimits limits, DocumentTypes types) {
    this.limits = limits;
    this.intake = new Intake(limits);
    this.types = types;
    this.containers = new ContainerReception(limits, types);
  }

  static Text text(String key, Object... values) {
    return MESSAGES.text(key, values);
  }

  Received take(byte[] document, ValidationContext context) {
    ContentForm form = ContentForm.of(document);
    if (document.length > limits.bytes()) {
      return refused(
          List.of(IntakeRule.SIZE.broken(Location.NONE, "size", document.length, limits.bytes())));
    }
    return switch (form) {
      case XML, OTHER -> sealed(document, context);
      case ZIP -> containers.take(document, context);
      case CMS -> signedMessage(document, context);
      case PDF ->
          CarriedDocument.of(
              document,
              form,
              context.declaredDocument(),
              types,
              (at, trust) ->
                  DocumentSignatures.of(pades.validate(document, at, trust), List.of(), List.of()));
      case JSON ->
          CarriedDocument.of(
              document,
              form,
              context.declaredDocument(),
              types,
              (at, trust) -> DocumentSignatures.of(BasicSignatureValidation.unsealed()));
    };
  }

  private Received sealed(byte[] document, ValidationContext context) {
    XmlReading reading = XmlReading.of(document, intake, types, context.day());
    return reading instanceof XmlReading.Known known
        ? subject(
            known,
            (at, trust) ->
                DocumentSignatures.of(
                    seals.validateEach(known.tree(), at, trust), List.of(), List.of()))
        : refused((XmlReading.Unknown) reading);
  }

  /** A document within its signature; what is signed is taken in like anything else. */
  private Received signedMessage(byte[] message, ValidationContext context) {
    Optional<byte[]> content = cms.attachedContent(message);
    ContentForm form = content.map(ContentForm::of).orElse(ContentForm.CMS);
    if (content.isEmpty() || form != ContentForm.XML) {
      return CarriedDocument.of(
          content.orElse(message),
          form,
          context.declaredDocument(),
          types,
          (at, trust) ->
              DocumentSignatures.of(
                  cms.validateAttached(message, at, trust), List.of(), List.of()));
    }
    XmlReading reading = XmlReading.of(content.get(), intake, types, context.day());
    return reading instanceof XmlReading.Known known
        ? subject(
            known,
            (at, trust) ->
                DocumentSignatures.of(
                    Stream.concat(
                            seals.validateAny(known.tree(), at, trust).stream(),
                            cms.validateAttached(message, at, trust).stream())
                        .toList(),
                    List.of(),
                    List.of()))
        : refused((XmlReading.Unknown) reading);
  }

  private static Subject subject(XmlReading.Known known, Signing signing) {
    return new Subject(
        LayerResult.of(INTAKE, LayerStatus.VALID, known.facts().type().name(), List.of()),
        known.facts(),
        known.tree(),
        signing);
  }

  static Refused refused(XmlReading.Unknown unknown) {
    return new Refused(
        LayerResult.of(
            INTAKE,
            LayerStatus.INVALID,
            LayerText.of(unknown.parsed() ? "unknown-type" : "refused"),
            unknown.findings()));
  }

  static Refused refused(List<Finding> findings) {
    return new Refused(
        LayerResult.of(INTAKE, LayerStatus.INVALID, LayerText.of("refused"), findings));
  }
}
