// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.notification;

import java.util.Locale;
import java.util.Set;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.store.FilingEvent;
import org.crossborder.gateway.store.FilingEvent.What;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;

/**
 * Writes down who is to be told what, in the transaction in which it happens; so a stop loses both
 * or none.
 */
public final class Notices {
  /** What the other side says, or that it will say nothing. */
  public static final Set<String> OF_DOCUMENTS = Set.of("accepted", "rejected", "failed");

  private static final Set<What> TO_TRADERS = Set.of(What.RETURNED, What.SENT);
  private static final Set<What> TO_OFFICERS = Set.of(What.HANDED_IN, What.NOT_SENT);

  private final Store store;

  public Notices(Store store) {
    this.store = store;
  }

  /** Something has happened to a filing; who did it knows. In the caller's transaction. */
  public void filing(Filing after, FilingEvent event) {
    if (TO_TRADERS.contains(event.what())) {
      add(after.organisation(), false, event, "/filings/", after);
    }
    String authority = after.authority();
    if (authority != null && TO_OFFICERS.contains(event.what())) {
      add(authority, true, event, "/approvals/", after);
    }
  }

  private void add(
      String organisation, boolean officers, FilingEvent event, String pages, Filing filing) {
    String kind = event.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
    for (String person : store.notifications().persons(organisation, officers)) {
      if (!person.equals(event.by()) || event.what() == What.NOT_SENT) {
        store
            .notifications()
            .add(
                person,
                filing.id() + "-" + kind + "-" + filing.version(),
                kind,
                pages + filing.id(),
                event.at());
      }
    }
  }

  /**
   * Something has happened to a document on its way.
   *
   * @param event its id, the same whenever it is told
   */
  public void document(StoredMessage document, String event, String kind) {
    store.inTransaction(
        () -> {
          store
              .submitters()
              .organisation(document.id())
              .ifPresent(organisation -> tell(organisation, document, event, kind));
          return document;
        });
  }

  private void tell(String organisation, StoredMessage document, String event, String kind) {
    store
        .notifications()
        .persons(organisation, false)
        .forEach(
            person ->
                store
                    .notifications()
                    .add(
                        person,
                        event,
                        kind,
                        "/documents/" + document.id(),
                        store.clock().instant()));
  }
}
