// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.live;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crossborder.gateway.store.DocumentEvent;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.page.Moments;
import org.crossborder.gateway.web.page.Names;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What happened at all nodes, in the words of the page's language. */
@Component
final class LiveEvents {
  static final int MOST = 50;

  private final Store store;
  private final MessageSource messages;
  private final Moments moments;
  private final Names names;

  LiveEvents(Store store, MessageSource messages, Moments moments, Names names) {
    this.store = store;
    this.messages = messages;
    this.moments = moments;
    this.names = names;
  }

  /** The newest, newest first. */
  List<LiveLine> newest() {
    return store.events().newest(MOST).stream().map(this::line).flatMap(Optional::stream).toList();
  }

  /** What happened from then on, oldest first; at most {@value #MOST}, the newest of them. */
  List<LiveLine> since(Instant at) {
    return store.events().since(at, MOST).stream()
        .map(this::line)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LiveLine> line(DocumentEvent event) {
    return store.messages().find(event.message()).map(document -> line(event, document));
  }

  private LiveLine line(DocumentEvent event, StoredMessage document) {
    return new LiveLine(
        event.id(),
        event.at(),
        moments.text(event.at()),
        document.id(),
        document.document().number(),
        names.party(document.counterparty()),
        event.kind().toUpperCase(Locale.ROOT),
        words(event.kind()),
        event.detail());
  }

  /** A state by its name in the page's language; whatever else happened by its own. */
  private String words(String kind) {
    return Arrays.stream(State.values())
        .map(State::name)
        .filter(state -> state.equalsIgnoreCase(kind))
        .findFirst()
        .map(state -> messages.getMessage("state." + state, null, kind, locale()))
        .orElse(kind);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
