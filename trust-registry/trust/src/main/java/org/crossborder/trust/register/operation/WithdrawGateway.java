// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.Optional;
import java.util.Set;

/** Withdraws a gateway: nothing it sends is taken any more. Its id stays its Party's. */
public record WithdrawGateway(String gateway) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return draft.gateways.get(gateway).map(g -> Set.of(g.party())).orElse(Set.of());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return Draft.known(
        draft.gateways.get(gateway).filter(g -> !g.withdrawn()).isPresent(),
        "The gateway",
        gateway);
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft
        .gateways
        .get(gateway)
        .ifPresent(
            g -> draft.gateways.put(gateway, new RegisteredGateway(g.party(), g.endpoint(), true)));
    draft.touch("gateway:" + gateway, recording.index());
  }

  @Override
  public boolean onlyReduces(Draft draft, Recording recording) {
    return true;
  }
}
