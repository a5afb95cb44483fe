// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists documents in pages, the newest first. */
final class Catalogue {
  private static final Set<String> PARAMETERS =
      Set.of("direction", "state", "since", "sha256", "cursor", "limit");
  private static final Set<String> STATES = Set.of("RECEIVED", "SENDING", "DELIVERED");
  private static final int LARGEST_PAGE = 200;
  private static final int PAGE = 50;
  private static final String MARK = "behind:";

  private final Habits habits;
  private final Shelf shelf;

  Catalogue(Habits habits, Shelf shelf) {
    this.habits = habits;
    this.shelf = shelf;
  }

  Response list(Request request) {
    for (String name : request.query().keySet()) {
      if (!PARAMETERS.contains(name) && habits.keeps(Rule.KNOWS_PARAMETERS)) {
        return wrong("There is no such parameter", name);
      }
    }
    String state = request.query().get("state");
    if (state != null && !STATES.contains(state)) {
      return wrong("There is no such state", "state");
    }
    String limit = request.query().getOrDefault("limit", String.valueOf(PAGE));
    return limit.matches("\\d{1,9}")
        ? limited(request, Integer.parseInt(limit))
        : wrong("A limit is a number", "limit");
  }

  private Response wrong(String title, String parameter) {
    ObjectNode problem = Response.problemOf(400, title);
    if (habits.keeps(Rule.NAMES_PARAMETERS)) {
      problem.put("parameter", parameter);
    }
    return Response.of(400, Response.PROBLEM, Response.JSON.writeValueAsBytes(problem));
  }

  private Response limited(Request request, int asked) {
    int limit = Math.max(1, Math.min(asked, LARGEST_PAGE));
    if (limit != asked && !habits.keeps(Rule.BOUNDS_LIMITS)) {
      return wrong("The limit is out of bounds", "limit");
    }
    OptionalInt behind = OptionalInt.of(habits.keeps(Rule.PAGES_BY_KEY) ? Integer.MAX_VALUE : 0);
    if (request.query().containsKey("cursor")) {
      OptionalInt read = read(request.query().getOrDefault("cursor", ""));
      if (read.isEmpty() && habits.keeps(Rule.KNOWS_CURSORS)) {
        return Response.problem(400, "This cursor was not given out");
      }
      behind = read.isEmpty() ? behind : read;
    }
    return page(request, matching(request), behind.getAsInt(), limit);
  }

  private List<Kept> matching(Request request) {
    String sha256 = request.query().get("sha256");
    Instant since = Instant.parse(request.query().getOrDefault("since", Instant.MIN.toString()));
    return shelf.newestFirst().stream()
        .filter(kept -> sha256 == null || kept.sha256().equals(sha256))
        .filter(kept -> !kept.createdAt().isBefore(since))
        .toList();
  }

  private Response page(Request request, List<Kept> matching, int behind, int limit) {
    boolean byKey = habits.keeps(Rule.PAGES_BY_KEY);
    List<Kept> rest =
        byKey
            ? matching.stream().filter(kept -> kept.position() < behind).toList()
            : matching.subList(Math.min(behind, matching.size()), matching.size());
    int size = habits.keeps(Rule.LIMITS_PAGES) ? Math.min(limit, rest.size()) : rest.size();
    ObjectNode page = Response.JSON.createObjectNode();
    ArrayNode documents = page.putArray("documents");
    rest.subList(0, size).forEach(kept -> documents.add(kept.record(habits)));
    if (size == rest.size()) {
      return Response.json(200, page);
    }
    int next = byKey ? rest.get(size - 1).position() : behind + size;
    String cursor = cursor(habits.keeps(Rule.LOSES_NONE) ? next : next - 1);
    page.put("next", cursor);
    return linked(request, Response.json(200, page), cursor);
  }

  private Response linked(Request request, Response page, String cursor) {
    if (!habits.keeps(Rule.LINKS)) {
      return page;
    }
    StringBuilder query = new StringBuilder("?cursor=" + cursor);
    request
        .query()
        .forEach(
            (name, value) -> query.append(name.equals("cursor") ? "" : "&" + name + "=" + value));
    return page.with("Link", "<" + request.path() + query + ">; rel=\"next\"");
  }

  private static String cursor(int position) {
    byte[] text = (MARK + position).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private static OptionalInt read(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return text.startsWith(MARK)
          ? OptionalInt.of(Integer.parseInt(text.substring(MARK.length())))
          : OptionalInt.empty();
    } catch (IllegalArgumentException none) {
      return OptionalInt.empty();
    }
  }
}
