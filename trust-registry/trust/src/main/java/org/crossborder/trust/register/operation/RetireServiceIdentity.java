// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.service.IdentityPeriod;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;

/**
 * Ends the use of an identity: what was signed before stands.
 *
 * @param sha256 fingerprint of the certificate or hash of the key, lower-case hexadecimal
 * @param at null for at once
 */
public record RetireServiceIdentity(String service, String sha256, @Nullable Instant at)
    implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return draft.services.get(service).map(s -> Set.of(s.party())).orElse(Set.of());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft
        .unknownService(service)
        .or(() -> recording.retroactive(at))
        .or(() -> draft.services.get(service).flatMap(s -> unfit(s, recording.effective(at))));
  }

  private Optional<RegisterRefusal> unfit(TrustService known, Instant end) {
    boolean has =
        known.spkiSha256().contains(sha256)
            || known.digitalIdentities().stream()
                .anyMatch(c -> Fingerprint.sha256(c).equals(sha256));
    return Draft.known(has, "The identity", sha256)
        .or(
            () ->
                period(known).contains(end)
                    ? Optional.empty()
                    : Optional.of(
                        RegisterRule.PERIODS.refuses(
                            "The identity %s is not in use at %s.", sha256, end)));
  }

  /** An identity without a period was there from the beginning. */
  private Period period(TrustService known) {
    return known.identityPeriods().stream()
        .filter(p -> p.sha256().equals(sha256))
        .map(IdentityPeriod::period)
        .findFirst()
        .orElse(Period.since(Instant.EPOCH));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft
        .services
        .get(service)
        .ifPresent(s -> draft.services.put(service, changed(s, recording.effective(at))));
    draft.touch("service:" + service, recording.index());
  }

  private TrustService changed(TrustService known, Instant end) {
    Instant begin = period(known).from();
    Instant last = begin.isBefore(end) ? end : begin.plusNanos(1);
    List<IdentityPeriod> periods = new ArrayList<>(known.identityPeriods());
    periods.removeIf(p -> p.sha256().equals(sha256));
    periods.add(new IdentityPeriod(sha256, new Period(begin, last)));
    return known.withIdentities(known.digitalIdentities(), known.spkiSha256(), periods);
  }
}
