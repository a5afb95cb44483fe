// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.notification;

import org.crossborder.gateway.backend.Event;
import org.crossborder.gateway.backend.EventConsumer;
import org.crossborder.gateway.backend.EventOutcome;
import org.crossborder.gateway.backend.Subscription;

/** Hears of documents as national systems do, and writes down which persons are to be told. */
public final class DocumentNews implements EventConsumer {
  private static final Subscription KINDS = new Subscription(Notices.OF_DOCUMENTS);

  private final Notices notices;

  public DocumentNews(Notices notices) {
    this.notices = notices;
  }

  @Override
  public String name() {
    return "notifications";
  }

  @Override
  public Subscription subscription() {
    return KINDS;
  }

  @Override
  public EventOutcome take(Event event) {
    notices.document(event.document(), event.id(), event.kind());
    return new EventOutcome.Taken();
  }
}
