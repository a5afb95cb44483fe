// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.Optional;
import java.util.Set;

/**
 * Confirms an emergency action with four eyes. It stays in effect: confirmed or not, only a further
 * change restores what it reduced.
 *
 * @param emergency index of the log entry
 */
public record ConfirmEmergency(long emergency) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return draft.emergencies.get(emergency).map(action -> Set.of(action.party())).orElse(Set.of());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft.emergencies.get(emergency).filter(action -> !action.settled()).isPresent()
        ? Optional.empty()
        : Optional.of(
            RegisterRule.EMERGENCY.refuses(
                "No emergency action at index %d waits for confirmation.", emergency));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft
        .emergencies
        .get(emergency)
        .ifPresent(action -> draft.emergencies.put(emergency, action.settledNow()));
  }
}
