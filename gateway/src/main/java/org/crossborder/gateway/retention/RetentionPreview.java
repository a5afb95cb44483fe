// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.store.PagePosition;
import org.crossborder.gateway.store.RetainedMessage;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/** What would be purged until a time, as things stand now. */
public final class RetentionPreview {
  private static final int LOOKED_AT = 10_000;
  private static final int PAGE = 500;

  private final RetentionSchedule schedule;
  private final Store store;

  public RetentionPreview(RetentionSchedule schedule, Store store) {
    this.schedule = schedule;
    this.store = store;
  }

  /**
   * A document that would be purged.
   *
   * @param held it would, if it were not held
   */
  public record Planned(StoredMessage document, Term term, boolean held) {}

  /**
   * A part of the list, in the order in which documents were stored.
   *
   * @param next where the next part begins; null if there is none. A part may be shorter than asked
   *     for, for there may be much in between that is kept longer
   */
  public record Part(List<Planned> planned, @Nullable PagePosition next) {
    public Part {
      planned = List.copyOf(planned);
    }
  }

  /** Documents whose period is over at {@code until}. */
  public Part until(Instant until, @Nullable PagePosition after, int maximum) {
    Instant before = schedule.earliest(until).orElse(Instant.EPOCH);
    List<Planned> planned = new ArrayList<>();
    PagePosition last = after;
    for (int looked = 0; looked < LOOKED_AT; looked += PAGE) {
      List<RetainedMessage> page = store.retention().retained().storedBefore(before, last, PAGE);
      for (RetainedMessage kept : page) {
        last = PagePosition.of(kept.message());
        add(kept, until, planned);
        if (planned.size() == maximum) {
          return new Part(planned, last);
        }
      }
      if (page.size() < PAGE) {
        return new Part(planned, null);
      }
    }
    return new Part(planned, last);
  }

  private void add(RetainedMessage kept, Instant until, List<Planned> planned) {
    schedule
        .term(kept.message(), kept.from())
        .filter(term -> term.isOver(until))
        .filter(term -> kept.message().lifecycle().carriesDocument())
        .map(term -> new Planned(kept.message(), term, kept.held()))
        .ifPresent(planned::add);
  }
}
