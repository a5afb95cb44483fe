// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.AbsentIsEmpty;
import org.crossborder.trust.service.ServiceLimits;
import org.crossborder.trust.service.Supervision;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what is said of a service beside its identities and status. Level and limits have no
 * period of their own, so that another level or other limits act back: they need a correction. A
 * service that reaches another level is listed anew.
 */
public record SetServiceParticulars(
    String service,
    String providerName,
    String serviceName,
    @Nullable String providerId,
    String level,
    @Nullable ServiceLimits limits,
    @AbsentIsEmpty List<URI> supplyPoints,
    @Nullable Supervision supervision)
    implements Operation {
  public SetServiceParticulars {
    supplyPoints = List.copyOf(supplyPoints);
  }

  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return draft.services.get(service).map(s -> Set.of(s.party())).orElse(Set.of());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft
        .unknownService(service)
        .or(() -> draft.services.get(service).flatMap(s -> unfit(draft, s, recording)));
  }

  private Optional<RegisterRefusal> unfit(Draft draft, TrustService known, Recording recording) {
    if (providerId != null) {
      Optional<RegisterRefusal> foreign =
          ServiceChecks.foreignProvider(draft, known.party(), providerId);
      if (foreign.isPresent()) {
        return foreign;
      }
    }
    boolean actsBack = !known.level().equals(level) || !Objects.equals(known.limits(), limits);
    return actsBack && !recording.correction()
        ? Optional.of(
            RegisterRule.RETROACTIVE.refuses(
                "Another level or other limits of %s act back; only a change labelled a correction may.",
                service))
        : Optional.empty();
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft.services.get(service).ifPresent(s -> draft.services.put(service, changed(s)));
    draft.touch("service:" + service, recording.index());
  }

  private TrustService changed(TrustService known) {
    return new TrustService(
        known.id(),
        known.party(),
        providerName,
        serviceName,
        known.type(),
        known.digitalIdentities(),
        level,
        known.statusHistory(),
        known.revocationLists(),
        providerId,
        limits,
        known.spkiSha256(),
        known.identityPeriods(),
        supplyPoints,
        supervision);
  }
}
