// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossborder.conformance.backend.ApiAnswer;
import org.crossborder.conformance.backend.Call;
import org.crossborder.conformance.backend.Caller;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.backend.NationalSystem.Submitted;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;

/** Who may ask what (RFC 9110, 15.5.2 and 15.5.4). */
final class Rights {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private Rights() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                "without-credentials",
                "NAT-020 NAT-021",
                "Who shows no credentials is answered 401, with WWW-Authenticate",
                "requests to submit, list, read, fetch and confirm, without credentials",
                "Ask for credentials at everything but the description."),
            Submissions.FIRST,
            Rights::stranger),
        must(
            new Words(
                "unknown-token",
                "NAT-022",
                "A token that was given to nobody is answered 401",
                "the same requests with a made-up bearer token",
                "Take only tokens that were given out."),
            Submissions.FIRST,
            Rights::impostor),
        must(
            new Words(
                "insufficient-rights",
                "NAT-023",
                "Who may only read is refused with 403 at submitting, and nothing is kept",
                "a document, from a client that may only read",
                "Look for the right to submit before anything is kept."),
            Submissions.FIRST,
            Rights::watcher));
  }

  private static String stranger(NationalSystem system) throws Exception {
    List<ApiAnswer> answers = refused(system, Caller.STRANGER);
    for (ApiAnswer answer : answers) {
      Unmet.unless(
          !answer.header("WWW-Authenticate").orElse("").isBlank(), "No WWW-Authenticate", answer);
    }
    return "401 to all " + answers.size();
  }

  private static String impostor(NationalSystem system) throws Exception {
    return "401 to all " + refused(system, Caller.IMPOSTOR).size();
  }

  private static List<ApiAnswer> refused(NationalSystem system, Caller caller) throws Exception {
    Submitted known = system.submit();
    String record = NationalSystem.DOCUMENTS + "/" + known.id();
    byte[] document = system.document();
    List<Call> calls =
        List.of(
            system.submission(document, system.key()),
            Call.get(NationalSystem.DOCUMENTS),
            Call.get(record),
            Call.get(record + "/content"),
            Call.get("/v1/deliveries"),
            Call.post("/v1/deliveries/" + UUID.randomUUID() + "/confirmation"));
    List<ApiAnswer> answers = new ArrayList<>();
    for (Call call : calls) {
      ApiAnswer answer = system.send(caller, call);
      Unmet.unlessStatus(UNAUTHORIZED, call.method() + " " + call.path(), answer);
      answers.add(answer);
    }
    Unmet.unless(system.listed(document).isEmpty(), "The document is kept all the same");
    return answers;
  }

  private static String watcher(NationalSystem system) throws Exception {
    byte[] document = system.document();
    ApiAnswer answer = system.send(Caller.WATCHER, system.submission(document, system.key()));
    Unmet.unlessStatus(FORBIDDEN, "a document from who may only read", answer);
    Unmet.unless(system.listed(document).isEmpty(), "The document is kept all the same");
    Unmet.unlessStatus(
        200,
        "a list for who may read",
        system.send(Caller.WATCHER, Call.get(NationalSystem.DOCUMENTS)));
    return "Refused: " + answer.summary();
  }
}
