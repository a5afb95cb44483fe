// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.path.CertificationPathValidator;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Decides recognition from the snapshot of the registry (Article 8): a pure function of its
 * arguments.
 *
 * <p>Default deny: recognition needs a service of the recognised Party behind the signer, and a
 * clause of the recognising Party for that direction; both without a reason against them.
 */
public final class Recogniser {
  private final SignerStandings signers;
  private final ServiceStandings services = new ServiceStandings(new ServiceStatusStep());
  private final ClauseStandings clauses;
  private final List<DataStep> dataSteps = List.of(new StaleDataStep(), new SigningTimeStep());
  private final TreatyStatusRemark treatyStatus = new TreatyStatusRemark();
  private final StatedConditionsRemark statedConditions = new StatedConditionsRemark();

  /** Only spares indexing a snapshot again; what is in it follows from the snapshot alone. */
  private volatile @Nullable SnapshotIndex newest;

  /** A recogniser for all questions; it may be shared by threads. */
  public Recogniser() {
    CertificationPathValidator paths = new CertificationPathValidator();
    this.signers =
        new SignerStandings(
            paths,
            List.of(
                new RevocationStep(),
                new ServiceStatusStep(),
                new IdentityStep(),
                new ServiceLimitsStep()));
    this.clauses =
        new ClauseStandings(
            List.of(
                new DocumentTypeStep(),
                new ServiceTypeStep(),
                new PurposeStep(),
                new ArrangementStatusStep(),
                new ClausePeriodStep(),
                new ExistingDocumentsStep(),
                new TimeProofStep(),
                new MaximumAgeStep(),
                new CertificatePolicyStep(),
                new LevelStep()));
  }

  /** The decision at {@code now}, with every reason. */
  public Recognition recognise(Question question, Optional<TrustedSnapshot> trusted, Instant now) {
    return trusted
        .map(t -> decide(new Case(question, t, now, indexOf(t.snapshot()))))
        .orElseGet(Recogniser::nothingLoaded);
  }

  private Recognition decide(Case asked) {
    SignerStanding signer = standing(asked);
    ClauseStanding clause = clauses.of(asked, signer.service());
    List<Reason> reasons = new ArrayList<>();
    dataSteps.forEach(step -> reasons.addAll(step.reasons(asked)));
    reasons.addAll(signer.reasons());
    reasons.addAll(clause.reasons());
    reasons.sort(Verdict.MOST_TELLING_FIRST);
    List<Reason> remarks = new ArrayList<>(treatyStatus.remarks(asked));
    remarks.addAll(statedConditions.remarks(asked, clause));
    RecognitionVerdict verdict = Verdict.of(reasons);
    return new Recognition(
        verdict,
        reasons,
        remarks,
        verdict == RecognitionVerdict.RECOGNISED ? clause.granting().orElse(null) : null,
        signer.service().map(service -> service.id()).orElse(null),
        clause.referenceLevel().orElse(null),
        signer.pathSha256(),
        asked.snapshot().version(),
        asked.freshness());
  }

  private SnapshotIndex indexOf(Snapshot snapshot) {
    SnapshotIndex known = newest;
    if (known == null || !known.isOf(snapshot)) {
      known = new SnapshotIndex(snapshot);
      newest = known;
    }
    return known;
  }

  private SignerStanding standing(Case asked) {
    if (asked.question() instanceof RecognitionQuestion question) {
      return signers.of(asked, question);
    }
    return asked.question() instanceof ServiceQuestion question
        ? services.of(asked, question)
        : SignerStanding.anyone();
  }

  private static Recognition nothingLoaded() {
    Reason reason =
        new Reason(
            ReasonCode.NOTHING_LOADED,
            "No data of the trust registry has been loaded yet, so nothing can be said about the"
                + " signer.");
    return new Recognition(
        RecognitionVerdict.INDETERMINATE,
        List.of(reason),
        List.of(),
        null,
        null,
        null,
        List.of(),
        0,
        Freshness.STALE);
  }
}
