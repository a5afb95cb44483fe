// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.service.TrustServiceProvider;

/** Registers a trust service provider, or replaces its particulars (TS 119 612, clause 5.4). */
public record RegisterProvider(TrustServiceProvider provider) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return Set.of(provider.party());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft
        .unknownParty(provider.party())
        .or(() -> Ids.notOf(provider.party(), provider.id()));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft.providers.put(provider.id(), provider);
    draft.touch("provider:" + provider.id(), recording.index());
  }
}
