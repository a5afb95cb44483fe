// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.verify;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.DeclaredDocument;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.container.ContainerIntake;
import org.crossborder.validation.container.ContainerLimits;
import org.crossborder.validation.container.ContainerOutcome.Opened;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.document.Identification.Identified;
import org.crossborder.validation.intake.ContentForm;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.rendition.Renderer;
import org.crossborder.validation.rendition.Rendition;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Verifies a document for somebody who has it: in memory, on the last snapshot of the register, and
 * without a trace. Of a document of this Party's own, it is asked whether the country that it goes
 * to recognises it; of any other, whether this Party does.
 */
@Component
final class Verification {
  private final Validator validator;
  private final TrustData trustData;
  private final KnownDocuments documents;
  private final String party;
  private final Clock clock;

  Verification(
      Validator validator,
      TrustData trustData,
      KnownDocuments documents,
      GatewayProperties properties,
      Clock clock) {
    this.validator = validator;
    this.trustData = trustData;
    this.documents = documents;
    this.party = properties.party();
    this.clock = clock;
  }

  /**
   * The verdicts on a document.
   *
   * @param type of a document that does not say it itself, or null
   * @param shown whether its content is shown: who hands in a document has it already
   */
  Verified verify(byte[] document, @Nullable String type, boolean shown) {
    Instant now = clock.instant();
    Optional<TrustedSnapshot> trusted = trustData.current();
    ValidationReport report = judge(document, type, null, now, trusted);
    KnownHere known = report.facts().map(documents::of).orElse(KnownHere.NOTHING);
    Instant good =
        trusted
            .filter(data -> data.freshnessAt(now) == Freshness.STALE)
            .map(data -> data.snapshot().nextUpdate().minusSeconds(1))
            .filter(now::isAfter)
            .orElse(null);
    return new Verified(
        report,
        Rulings.of(report, known),
        known,
        good == null
            ? null
            : Rulings.of(judge(document, type, good, now, trusted), known).recognition(),
        good,
        trusted.map(Verification::heard).orElse(null),
        trusted.filter(data -> data.freshnessAt(now) == Freshness.FRESH).isPresent(),
        shown ? reading(document).orElse(null) : null);
  }

  /** What the document says; of a container, its document. */
  private static Optional<Rendition> reading(byte[] document) {
    DocumentTypes types = Packs.builtIn().types();
    if (ContentForm.of(document) != ContentForm.ZIP) {
      return Renderer.render(document, types);
    }
    return new ContainerIntake(ContainerLimits.DEFAULT).read(document) instanceof Opened opened
        ? opened.container().dataFiles().stream()
            .map(PackagedFile::bytes)
            .filter(file -> types.identify(file) instanceof Identified)
            .flatMap(file -> Renderer.render(file, types).stream())
            .findFirst()
        : Optional.empty();
  }

  /** When the register last vouched for its data. */
  private static Instant heard(TrustedSnapshot trusted) {
    Instant issued = trusted.snapshot().issuedAt();
    return trusted.vouchedAt().isAfter(issued) ? trusted.vouchedAt() : issued;
  }

  private ValidationReport judge(
      byte[] document,
      @Nullable String type,
      @Nullable Instant at,
      Instant now,
      Optional<TrustedSnapshot> trusted) {
    ValidationReport here = validator.validate(document, context(party, type, at, now, trusted));
    return here.facts()
        .filter(facts -> facts.origin().filter(party::equals).isPresent())
        .flatMap(DocumentFacts::destination)
        .filter(there -> !there.equals(party))
        .map(there -> validator.validate(document, context(there, type, at, now, trusted)))
        .orElse(here);
  }

  private static ValidationContext context(
      String recognising,
      @Nullable String type,
      @Nullable Instant at,
      Instant now,
      Optional<TrustedSnapshot> trusted) {
    ValidationContext context =
        ValidationContext.claimed(
            recognising,
            null,
            ValidationContext.IMPORT_CLEARANCE,
            at,
            now,
            trusted.orElse(null),
            TimestampTrust.NONE);
    return type == null || type.isBlank()
        ? context
        : context.declaring(DeclaredDocument.ofType(type));
  }
}
