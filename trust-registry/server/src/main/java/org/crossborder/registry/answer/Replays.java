// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.crossborder.trust.answer.LogReplay;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Registers as they were known once. One is folded at a time, and the last two are remembered, so
 * that whoever asks for the past does not slow down the present.
 */
final class Replays {
  private static final int MOST_REMEMBERED = 2;
  private static final int PATIENCE_SECONDS = 10;

  private final LogReplay replay;
  private final Supplier<List<PublicationEntry>> publications;
  private final ReentrantLock folding = new ReentrantLock(true);
  private final Map<Long, TrustedSnapshot> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, TrustedSnapshot> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  Replays(LogReplay replay, Supplier<List<PublicationEntry>> publications) {
    this.replay = replay;
    this.publications = publications;
  }

  /** What was published when the register was known as at this time; empty before the first. */
  Optional<TrustedSnapshot> knownAt(Instant asKnownAt) {
    return LogReplay.newestAt(publications.get(), asKnownAt).map(this::fold);
  }

  private TrustedSnapshot fold(PublicationEntry publication) {
    boolean mine = false;
    try {
      mine = folding.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!mine) {
        throw new ResponseStatusException(
            HttpStatus.SERVICE_UNAVAILABLE, "Other replays are running; ask again in a while");
      }
      return remembered.computeIfAbsent(
          publication.version(), version -> replay.published(publication));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for another replay", e);
    } finally {
      if (mine) {
        folding.unlock();
      }
    }
  }
}
