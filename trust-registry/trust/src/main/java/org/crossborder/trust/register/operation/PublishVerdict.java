// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossborder.trust.party.ConformanceVerdict;

/**
 * Publishes what a conformance test found of a gateway, in the place of what was published before.
 * Whoever registers the gateway anew publishes anew: what was tested is not what is registered
 * then.
 */
public record PublishVerdict(String gateway, ConformanceVerdict verdict) implements Operation {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,63}");

  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return draft.gateways.get(gateway).map(g -> Set.of(g.party())).orElse(Set.of());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return Draft.known(
            draft.gateways.get(gateway).filter(g -> !g.withdrawn()).isPresent(),
            "The gateway",
            gateway)
        .or(this::malformed)
        .or(() -> untimely(recording.recordedAt()));
  }

  private Optional<RegisterRefusal> malformed() {
    boolean good =
        WORD.matcher(verdict.plan()).matches()
            && WORD.matcher(verdict.profile()).matches()
            && WORD.matcher(verdict.suite()).matches()
            && SHA_256.matcher(verdict.result()).matches()
            && verdict.passed() >= 0
            && verdict.failed() >= 0
            && verdict.other() >= 0;
    return good
        ? Optional.empty()
        : Optional.of(
            RegisterRule.GATEWAY.refuses(
                "The verdict on the gateway %s is not written as one.", gateway));
  }

  private Optional<RegisterRefusal> untimely(Instant now) {
    Instant latest = verdict.tested().plus(ConformanceVerdict.LONGEST);
    return verdict.holdsAt(now) && !verdict.expires().isAfter(latest)
        ? Optional.empty()
        : Optional.of(
            RegisterRule.GATEWAY.refuses(
                "The verdict on the gateway %s, tested %s, does not hold now, or holds for more"
                    + " than %d days.",
                gateway, verdict.tested(), ConformanceVerdict.LONGEST.toDays()));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft
        .gateways
        .get(gateway)
        .ifPresent(
            known ->
                draft.gateways.put(
                    gateway,
                    new RegisteredGateway(known.party(), known.endpoint().with(verdict), false)));
    draft.decide("gateway:" + gateway, recording.index());
  }
}
