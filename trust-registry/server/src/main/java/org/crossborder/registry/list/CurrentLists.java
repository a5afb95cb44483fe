// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.publication.Vouched;
import org.crossborder.trust.snapshot.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The lists that are served now: all of one version, made when it is published and kept. They
 * follow the snapshot, which relying parties must not wait for, by the time that signing takes.
 */
class CurrentLists {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentLists.class);

  private record Lists(long version, Map<String, PublishedList> byName) {}

  private final CurrentPublication publication;
  private final ListMaking making;
  private final ListStore store;
  private final Clock clock;
  private volatile Lists current = new Lists(0, Map.of());
  private String trouble = "";

  CurrentLists(CurrentPublication publication, ListMaking making, ListStore store, Clock clock) {
    this.publication = publication;
    this.making = making;
    this.store = store;
    this.clock = clock;
  }

  /** A list of the current version. */
  Optional<PublishedList> list(String name) {
    return Optional.ofNullable(current.byName().get(name));
  }

  /** A list of an earlier version. */
  Optional<PublishedList> list(String name, long version) {
    return store.version(version, name);
  }

  /** Makes the lists of the newest publication, unless they are there. */
  @Scheduled(initialDelay = 0, fixedDelay = 1_000)
  synchronized void follow() {
    publication
        .vouched()
        .map(Vouched::snapshot)
        .filter(snapshot -> snapshot.version() > current.version())
        .ifPresent(this::follow);
  }

  private void follow(Snapshot snapshot) {
    try {
      current = lists(snapshot);
      trouble = "";
    } catch (RuntimeException e) {
      // Tried again in a second; said once.
      String said = "Version " + snapshot.version() + ": " + e;
      if (!said.equals(trouble)) {
        LOG.error("The lists cannot be published yet. {}", said, e);
      }
      trouble = said;
    }
  }

  private Lists lists(Snapshot snapshot) {
    List<PublishedList> lists = store.version(snapshot.version());
    if (lists.isEmpty()) {
      lists = make(snapshot);
    }
    return new Lists(
        snapshot.version(),
        lists.stream().collect(Collectors.toMap(PublishedList::name, Function.identity())));
  }

  private List<PublishedList> make(Snapshot snapshot) {
    List<PublishedList> lists = making.lists(snapshot, clock.instant());
    try {
      store.add(lists);
    } catch (DuplicateKeyException e) {
      LOG.info("Another node has published the lists of version {}", snapshot.version());
      return store.version(snapshot.version());
    }
    LOG.info("Published {} lists of version {}", lists.size(), snapshot.version());
    return lists;
  }
}
