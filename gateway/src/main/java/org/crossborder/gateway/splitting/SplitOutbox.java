// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.outbox.Submitted;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Splitting;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.Worker;

/**
 * Before the outbox: a message that is larger than PMode[].Splitting.FragmentSize is cut (ebMS 3.0
 * Part 2, 4.5), all others go whole. It is asked again at the expiry of what it has cut.
 */
public final class SplitOutbox implements Worker.Step {
  private final Worker.Step whole;
  private final Store store;
  private final Supplier<Optional<PModes>> pmodes;
  private final Submitted submitted;
  private final Splitter splitter;
  private final SourceProgress sources;
  private final Runnable wake;

  /**
   * @param whole where messages go that are not cut
   * @param messageIds makes MessageIds for fragments
   * @param wake called when there are fragments to send
   */
  public SplitOutbox(
      Worker.Step whole,
      Store store,
      FragmentStore bytes,
      Supplier<Optional<PModes>> pmodes,
      SourceProgress sources,
      Path spoolDirectory,
      Supplier<String> messageIds,
      Runnable wake) {
    this.whole = whole;
    this.store = store;
    this.pmodes = pmodes;
    this.submitted = new Submitted(store);
    this.splitter = new Splitter(store, bytes, spoolDirectory, messageIds);
    this.sources = sources;
    this.wake = wake;
  }

  @Override
  public void take(StoredMessage message) {
    if (message.state() == State.SPLIT || message.state() == State.JOINING) {
      sources.expired(message, null);
      return;
    }
    Optional<Leg> leg =
        pmodes
            .get()
            .flatMap(
                modes ->
                    Submitted.leg(message, modes)
                        .filter(found -> !found.pulled() && modes.toSignal(found).isPresent()));
    Splitting splitting = leg.map(Leg::splitting).orElse(null);
    if (splitting != null && isToBeCut(message, splitting)) {
      splitter.split(message, submitted.on(leg.get(), message), splitting);
      wake.run();
    } else {
      whole.take(message);
    }
  }

  private boolean isToBeCut(StoredMessage message, Splitting splitting) {
    return message.state() == State.SENDING
        && store.clock().instant().isBefore(message.expiresAt())
        && store.messages().parts(message.id()).stream()
                .mapToLong(part -> part.payload().size())
                .sum()
            > splitting.fragmentBytes();
  }
}
