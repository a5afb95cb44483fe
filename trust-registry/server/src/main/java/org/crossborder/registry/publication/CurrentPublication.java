// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the registry serves now; renewed by the clock, and read by every request. */
public final class CurrentPublication {
  private final Publisher publisher;
  private final List<Consumer<Vouched>> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Vouched current;

  /** Nothing is served before the first {@link #renew()}. */
  public CurrentPublication(Publisher publisher) {
    this.publisher = publisher;
  }

  /** Publishes what is recorded and not published, and vouches anew for the newest. */
  public synchronized void renew() {
    take(publisher.renew());
  }

  /** Returns once the entry at this index is published; one publication serves all who wait. */
  public synchronized void publish(long index) {
    Vouched known = current;
    Long treeSize = known == null ? null : known.snapshot().treeSize();
    if (treeSize == null || treeSize <= index) {
      renew();
    }
  }

  /** Takes over what another node has published. */
  public void follow() {
    Vouched known = current;
    if (known != null) {
      publisher.follow(known).ifPresent(this::take);
    }
  }

  /** The newest publication, if there is one. */
  public Optional<Vouched> vouched() {
    return Optional.ofNullable(current);
  }

  /** Tells a listener of each newer snapshot from now on. */
  public void listen(Consumer<Vouched> listener) {
    listeners.add(listener);
  }

  private synchronized void take(Vouched next) {
    Vouched known = current;
    if (known != null && known.published().version() > next.published().version()) {
      return;
    }
    current = next;
    if (known == null || known.published().version() < next.published().version()) {
      listeners.forEach(listener -> listener.accept(next));
    }
  }
}
