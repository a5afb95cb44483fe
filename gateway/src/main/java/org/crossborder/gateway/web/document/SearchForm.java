// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.MessageIds;
import org.crossborder.gateway.store.PagePosition;
import org.crossborder.gateway.store.State;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person looks for, as it was typed and as the page's address says it; null where nothing
 * was.
 *
 * @param q any id: of the message, the conversation or the document, or the document's SHA-256
 * @param from first day that the documents were stored on, in UTC
 * @param until last day
 */
public record SearchForm(
    @Nullable String q,
    @Nullable String direction,
    @Nullable String state,
    @Nullable String type,
    @Nullable String party,
    @Nullable String from,
    @Nullable String until) {
  private static final int LONGEST = 200;

  public SearchForm {
    q = stated(q);
    direction = stated(direction);
    state = stated(state);
    type = stated(type);
    party = stated(party);
    from = stated(from);
    until = stated(until);
  }

  /** The fields whose values mean nothing; nobody is shown what was not asked for. */
  public List<String> defects() {
    return Stream.of(
            defect("direction", direction, value(Direction.values(), direction)),
            defect("state", state, value(State.values(), state)),
            defect("from", from, day(from)),
            defect("until", until, day(until)))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The documents that are meant, as far as the caller may see them.
   *
   * @param after where the page before ended, or null
   */
  public MessageFilter filter(Caller caller, @Nullable PagePosition after, int limit) {
    return new MessageFilter(
        value(Direction.values(), direction).orElse(null),
        value(State.values(), state).orElse(null),
        day(from).map(SearchForm::start).orElse(null),
        day(until).map(last -> start(last.plusDays(1))).orElse(null),
        party,
        type,
        MessageIds.any(q),
        caller.may(Act.SEE_ALL) ? null : caller.organisation(),
        after,
        limit);
  }

  /** What the address of the page says, in its order. */
  public Map<String, String> parameters() {
    Map<String, String> stated = new LinkedHashMap<>();
    put(stated, "q", q);
    put(stated, "direction", direction);
    put(stated, "state", state);
    put(stated, "type", type);
    put(stated, "party", party);
    put(stated, "from", from);
    put(stated, "until", until);
    return stated;
  }

  /** The page's address, from its path on. */
  public String address() {
    return address(Map.of());
  }

  /** The same with further parameters. */
  String address(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(parameters());
    all.putAll(more);
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/documents");
    all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(all).toUriString();
  }

  private static void put(Map<String, String> stated, String name, @Nullable String value) {
    if (value != null) {
      stated.put(name, value);
    }
  }

  private static Optional<String> defect(
      String field, @Nullable String typed, Optional<?> understood) {
    return typed != null && understood.isEmpty() ? Optional.of(field) : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> value(E[] values, @Nullable String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }

  private static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return Optional.ofNullable(typed).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable String stated(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String stripped = value.strip();
    return stripped.substring(0, Math.min(LONGEST, stripped.length()));
  }
}
