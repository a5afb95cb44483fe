// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.crossborder.conformance.backend.ApiAnswer;
import org.crossborder.conformance.backend.Call;
import org.crossborder.conformance.backend.Caller;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import tools.jackson.databind.JsonNode;

/** How is refused (RFC 9457), and what is not known. */
final class Problems {
  private static final int NOT_FOUND = 404;

  /** A line of a stack trace, or what frameworks put in its place. */
  private static final Pattern TRACE =
      Pattern.compile(
          "\\bat [\\w$.<>]+\\([\\w$]+\\.(java|kt|scala|cs|py):?\\d*\\)|Traceback \\(most recent"
              + "|\"(trace|stackTrace|stack)\"\\s*:|(java|jakarta|org\\.springframework)\\.[\\w.]+"
              + "Exception");

  private Problems() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                "problem-details",
                "NAT-030 NAT-031",
                "A refusal is a problem detail: its media type, title, and its own status",
                "requests that are refused for want of credentials, of a document, of a parameter,"
                    + " of a media type, and of content",
                "Answer application/problem+json with type, title and status."),
            Problems::details),
        must(
            new Words(
                "no-internals",
                "NAT-032",
                "No refusal shows a stack trace",
                "the same requests",
                "Write what happened to the log, and say what the client can do."),
            Problems::internals),
        must(
            new Words(
                "unknown-document",
                "NAT-033",
                "What is not known is answered 404",
                "requests for a document of a made-up id: its record, content, report and receipt",
                "Answer 404 for ids that are not there."),
            Problems::unknown));
  }

  private static String details(NationalSystem system) throws Exception {
    List<ApiAnswer> refusals = refusals(system);
    for (ApiAnswer refusal : refusals) {
      Unmet.unless(refusal.status() / 100 == 4, "It is not refused", refusal);
      Unmet.unless(
          refusal.mediaType().equals("application/problem+json"), "No problem detail", refusal);
      JsonNode problem = refusal.json();
      Unmet.unless(!problem.path("title").asString("").isBlank(), "No title", refusal);
      Unmet.unless(
          problem.path("status").asInt(-1) == refusal.status(), "Not its own status", refusal);
      Unmet.unless(isReference(problem.path("type").asString("")), "Type is no URI", refusal);
    }
    return refusals.size() + " refusals, all of them problem details";
  }

  private static String internals(NationalSystem system) throws Exception {
    List<ApiAnswer> refusals = refusals(system);
    for (ApiAnswer refusal : refusals) {
      Unmet.unless(!TRACE.matcher(refusal.text()).find(), "It shows a stack trace", refusal);
    }
    return refusals.size() + " refusals without a stack trace";
  }

  private static List<ApiAnswer> refusals(NationalSystem system) throws Exception {
    List<ApiAnswer> refusals = new ArrayList<>();
    refusals.add(system.send(Caller.STRANGER, Call.get(NationalSystem.DOCUMENTS)));
    refusals.add(system.get(NationalSystem.DOCUMENTS + "/" + UUID.randomUUID()));
    refusals.add(system.get(NationalSystem.DOCUMENTS + "?limit=many"));
    refusals.add(
        system.send(Call.post(NationalSystem.DOCUMENTS, "image/png", new byte[] {1, 2, 3})));
    byte[] none = "<no document".getBytes(StandardCharsets.UTF_8);
    refusals.add(system.send(system.submission(none, system.key())));
    return refusals;
  }

  private static boolean isReference(String type) {
    try {
      return type.isEmpty() || !URI.create(type).toString().isEmpty();
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static String unknown(NationalSystem system) throws Exception {
    String record = NationalSystem.DOCUMENTS + "/" + UUID.randomUUID();
    for (String rest : List.of("", "/content", "/report", "/receipt")) {
      Unmet.unlessStatus(NOT_FOUND, "a request for " + record + rest, system.get(record + rest));
    }
    Unmet.unlessStatus(
        NOT_FOUND, "an id that is none", system.get(NationalSystem.DOCUMENTS + "/none"));
    return "404 each time";
  }
}
