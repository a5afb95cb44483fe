// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.crossborder.conformance.backend.ApiAnswer;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.backend.NationalSystem.Submitted;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import tools.jackson.databind.JsonNode;

/** Lists come in pages that nothing shifts (openapi.json, list; RFC 8288). */
final class Pages {
  private static final int MOST_PAGES = 1000;
  private static final int BAD_REQUEST = 400;

  private Pages() {}

  /** Something that happens between two pages. */
  private interface Meanwhile {
    void happens() throws Exception;
  }

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                "pages-complete",
                "NAT-040 NAT-041",
                "Pages hold no more than was asked for, and together every document once",
                "three documents; then a list of what came since, two a page",
                "Begin a page behind the last document of the one before."),
            Submissions.FIRST,
            Pages::complete),
        must(
            new Words(
                "pages-stable",
                "NAT-042",
                "What comes meanwhile neither repeats nor hides a document",
                "three documents; then a list, one a page, with another document after each page",
                "Page by time and id of the last document, not by its position."),
            Submissions.FIRST,
            Pages::stable),
        must(
            new Words(
                "next-link",
                "NAT-043",
                "The next page is a link, too, and it leads there",
                "two documents; then a list, one a page",
                "Say Link: <…>; rel=\"next\" where there is a next page."),
            Submissions.FIRST,
            Pages::link),
        must(
            new Words(
                "made-up-cursor",
                "NAT-044",
                "A cursor that was not given out is refused with 400",
                "a list from a made-up cursor",
                "Refuse it: from the beginning again would be another list."),
            Pages::madeUp));
  }

  private static String complete(NationalSystem system) throws Exception {
    List<Submitted> documents = documents(system, 3);
    List<String> seen = pages(system, since(documents), 2, () -> {});
    return hold(documents, seen);
  }

  private static String stable(NationalSystem system) throws Exception {
    List<Submitted> documents = documents(system, 3);
    List<String> seen = pages(system, since(documents), 1, new Few(system)::another);
    return hold(documents, seen);
  }

  /** Submits a document after each of the first pages, not for ever. */
  private static final class Few {
    private final NationalSystem system;
    private int left = 2;

    Few(NationalSystem system) {
      this.system = system;
    }

    void another() throws Exception {
      if (left-- > 0) {
        system.submit();
      }
    }
  }

  private static List<Submitted> documents(NationalSystem system, int count) throws Exception {
    List<Submitted> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(system.submit());
    }
    return documents;
  }

  private static String since(List<Submitted> documents) {
    return "since=" + encoded(documents.get(0).record().path("createdAt").asString(""));
  }

  private static List<String> pages(
      NationalSystem system, String since, int limit, Meanwhile meanwhile) throws Exception {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode list = system.list(since + "&limit=" + limit + cursor);
      int size = list.path("documents").size();
      Unmet.unless(size <= limit, "A page of " + limit + " has " + size + " documents");
      list.path("documents").forEach(found -> seen.add(found.path("id").asString("")));
      String next = list.path("next").asString("");
      if (next.isEmpty()) {
        return seen;
      }
      cursor = "&cursor=" + encoded(next);
      meanwhile.happens();
    }
    throw new IllegalStateException("The list does not end");
  }

  private static String hold(List<Submitted> documents, List<String> seen) throws Unmet {
    Unmet.unless(
        new HashSet<>(seen).size() == seen.size(), "A document comes more than once: " + seen);
    for (Submitted document : documents) {
      Unmet.unless(seen.contains(document.id()), document.id() + " is on no page: " + seen);
    }
    return seen.size() + " documents, each once";
  }

  private static String link(NationalSystem system) throws Exception {
    List<Submitted> documents = documents(system, 2);
    ApiAnswer page = system.get(NationalSystem.DOCUMENTS + "?limit=1&" + since(documents));
    String link = page.header("Link").orElse("");
    Unmet.unless(link.matches("<[^>]+>\\s*;.*rel=\"?next\"?.*"), "No link to the next page", page);
    String target = link.substring(1, link.indexOf('>'));
    ApiAnswer next = system.get(target.substring(Math.max(0, target.indexOf("/v1/"))));
    Unmet.unlessStatus(200, target, next);
    Unmet.unless(
        next.json().path("documents").size() == 1 && !first(next).equals(first(page)),
        "The link does not lead on",
        next);
    return link;
  }

  private static String first(ApiAnswer page) {
    return page.json().at("/documents/0/id").asString("");
  }

  private static String madeUp(NationalSystem system) throws Exception {
    ApiAnswer answer = system.get(NationalSystem.DOCUMENTS + "?cursor=from-the-beginning");
    Unmet.unlessStatus(BAD_REQUEST, "a made-up cursor", answer);
    return "Refused: " + answer.summary();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
