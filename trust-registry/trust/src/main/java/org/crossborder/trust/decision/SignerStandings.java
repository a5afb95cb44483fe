// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.crossborder.trust.path.CertificationPathValidator;
import org.crossborder.trust.path.Names;
import org.crossborder.trust.path.PathDefect;
import org.crossborder.trust.path.PathInputs;
import org.crossborder.trust.path.PathResult;
import org.crossborder.trust.service.TrustService;

/**
 * Finds the service of the recognised Party behind the signer (rules D07, D08). With several, the
 * one that least speaks against.
 */
final class SignerStandings {
  private final CertificationPathValidator paths;
  private final List<SignerStep> steps;

  SignerStandings(CertificationPathValidator paths, List<SignerStep> steps) {
    this.paths = paths;
    this.steps = steps;
  }

  SignerStanding of(Case asked, RecognitionQuestion question) {
    List<TrustService> services = asked.index().services(question.recognisedParty());
    List<Attempt> attempts =
        asked.index().knownPaths().attempts(question, services, () -> attempts(question, services));
    return attempts.stream()
        .flatMap(attempt -> valid(asked, attempt))
        .min(Comparator.comparing(standing -> standing.reasons().size()))
        .or(() -> attempts.stream().max(NEAREST).flatMap(nearest -> broken(asked, nearest)))
        .orElseGet(() -> notListed(asked, question));
  }

  private List<Attempt> attempts(RecognitionQuestion question, List<TrustService> services) {
    Set<X500Principal> issuers = issuers(question);
    return services.stream()
        .filter(service -> isAmong(issuers, service, question))
        .map(service -> Attempt.of(service, path(question, service)))
        .toList();
  }

  /** Whoever issued a certificate at hand; to a service that is not among them no path leads. */
  private static Set<X500Principal> issuers(RecognitionQuestion question) {
    return Stream.concat(Stream.of(question.target()), question.pool().stream())
        .map(X509Certificate::getIssuerX500Principal)
        .collect(Collectors.toSet());
  }

  private static boolean isAmong(
      Set<X500Principal> issuers, TrustService service, RecognitionQuestion question) {
    return Identities.of(service, question.pool()).stream()
        .map(X509Certificate::getSubjectX500Principal)
        .anyMatch(issuers::contains);
  }

  /** By the identities in use at the time; else by the others, which a step speaks against. */
  private PathResult path(RecognitionQuestion question, TrustService service) {
    PathResult inUse =
        path(question, service, Identities.inUse(service, question.pool(), question.at()));
    return inUse instanceof PathResult.Valid || service.identityPeriods().isEmpty()
        ? inUse
        : path(question, service, Identities.of(service, question.pool()));
  }

  private PathResult path(
      RecognitionQuestion question, TrustService service, List<X509Certificate> identities) {
    PathInputs any =
        PathInputs.forTradeDocument(question.target(), question.pool(), identities, question.at());
    Set<String> policies = service.limitsOrNone().policyOids();
    return paths.validate(policies.isEmpty() ? any : any.underPolicies(policies));
  }

  private Stream<SignerStanding> valid(Case asked, Attempt attempt) {
    return attempt.result() instanceof PathResult.Valid valid
        ? Stream.of(
            new SignerStanding(
                attempt.service(),
                valid.certificates(),
                attempt.sha256(),
                reasons(asked, attempt.service(), valid.certificates())))
        : Stream.empty();
  }

  private List<Reason> reasons(Case asked, TrustService service, List<X509Certificate> path) {
    List<Reason> reasons = new ArrayList<>();
    for (SignerStep step : steps) {
      for (Reason reason : step.reasons(asked, service, path)) {
        reasons.add(reason.restingOn(recorded(asked, service)));
      }
    }
    return reasons;
  }

  private static Optional<Long> recorded(Case asked, TrustService service) {
    return asked.logIndex("service:" + service.id());
  }

  private static final Comparator<Attempt> NEAREST =
      Comparator.comparing(
          attempt ->
              attempt.result() instanceof PathResult.Invalid invalid
                  ? invalid.defect()
                  : PathDefect.NO_PATH);

  /** A chain leads to a service, but it is not a valid path. */
  private static Optional<SignerStanding> broken(Case asked, Attempt nearest) {
    if (!(nearest.result() instanceof PathResult.Invalid invalid)
        || invalid.certificates().isEmpty()) {
      return Optional.empty();
    }
    ReasonCode code =
        invalid.defect() == PathDefect.ALGORITHM ? ReasonCode.ALGORITHM : ReasonCode.NO_PATH;
    String sentence =
        "The signer's certificate names the service '%s' of %s as its origin, but the path to it was not valid on %s: %s."
            .formatted(
                nearest.service().serviceName(),
                asked.recognised(),
                Wording.time(asked.at()),
                invalid.detail());
    return Optional.of(
        new SignerStanding(
            nearest.service(),
            invalid.certificates(),
            List.of(new Reason(code, sentence).restingOn(recorded(asked, nearest.service())))));
  }

  private SignerStanding notListed(Case asked, RecognitionQuestion question) {
    var target = question.target();
    String issuer = Names.of(target.getIssuerX500Principal());
    Set<X500Principal> issuers = issuers(question);
    String elsewhere =
        asked.snapshot().services().stream()
            .filter(service -> !service.party().equals(question.recognisedParty()))
            .filter(service -> isAmong(issuers, service, question))
            .filter(service -> path(question, service) instanceof PathResult.Valid)
            .map(
                s ->
                    "; it belongs to the service '%s' of %s"
                        .formatted(s.serviceName(), asked.nameOf(s.party())))
            .findFirst()
            .orElse("");
    return new SignerStanding(
        null,
        List.of(target),
        List.of(
            new Reason(
                ReasonCode.SERVICE_NOT_LISTED,
                "The certificate of %s was issued by %s, which is not among the trust services that %s has registered%s."
                    .formatted(Names.of(target), issuer, asked.recognised(), elsewhere)),
            new Reason(
                ReasonCode.NO_PATH,
                "No certification path leads from %s to a trust service of %s."
                    .formatted(Names.of(target), asked.recognised()))));
  }
}
