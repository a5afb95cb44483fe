// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossborder.conformance.backend.ApiAnswer;
import org.crossborder.conformance.backend.Call;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;

/** A request that is made again does nothing again (Idempotency-Key, as openapi.json has it). */
final class Idempotency {
  private static final int AT_ONCE = 4;
  private static final int REUSED = 422;

  private Idempotency() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                "same-request-again",
                "NAT-010 NAT-011",
                "The same request under the same key is answered with the same document",
                "a document twice, under one key",
                "Keep the key with the request's digest and what became of it."),
            Submissions.FIRST,
            Idempotency::again),
        must(
            new Words(
                "key-for-another-request",
                "NAT-012",
                "A key that comes with another request is refused with 422, and changes nothing",
                "a document; then another one under its key",
                "Compare the request's digest with the one that is kept under the key."),
            Submissions.FIRST,
            Idempotency::other),
        must(
            new Words(
                "key-of-a-refused-request",
                "NAT-013",
                "A request that was refused has not used its key",
                "what is no document; then a document under its key",
                "Keep a key only with a document that was taken."),
            Submissions.FIRST,
            Idempotency::refused),
        must(
            new Words(
                "requests-at-once",
                "NAT-014",
                "The same request several times at once becomes one document",
                "a document four times at once, under one key",
                "Let the database decide who is first."),
            Submissions.FIRST,
            Idempotency::atOnce),
        must(
            new Words(
                "same-document-without-key",
                "NAT-015",
                "The same document is one document, also without a key",
                "a document twice, without keys",
                "Know a document again by its issuer and its number (rule D13)."),
            Submissions.FIRST,
            Idempotency::withoutKey));
  }

  private static String again(NationalSystem system) throws Exception {
    byte[] document = system.document();
    Call call = system.submission(document, system.key());
    String first = id(system.send(call));
    ApiAnswer again = system.send(call);
    Unmet.unless(first.equals(id(again)), "It became another document than " + first, again);
    Unmet.unless(
        again.header("Idempotency-Replayed").orElse("").equals("true"),
        "The second answer does not say Idempotency-Replayed: true");
    one(system, document);
    return "Both times " + first;
  }

  private static String other(NationalSystem system) throws Exception {
    String key = system.key();
    String first = id(system.send(system.submission(system.document(), key)));
    byte[] other = system.document();
    ApiAnswer answer = system.send(system.submission(other, key));
    Unmet.unlessStatus(REUSED, "another document under the key", answer);
    Unmet.unless(system.listed(other).isEmpty(), "The other document is kept all the same");
    Unmet.unlessStatus(
        200, "the first document", system.get(NationalSystem.DOCUMENTS + "/" + first));
    return "Refused: " + answer.summary();
  }

  private static String refused(NationalSystem system) throws Exception {
    String key = system.key();
    byte[] none = "<no document".getBytes(StandardCharsets.UTF_8);
    ApiAnswer refusal = system.send(system.submission(none, key));
    Unmet.unless(refusal.status() / 100 == 4, "What is no document is not refused", refusal);
    return "Taken: " + id(system.send(system.submission(system.document(), key)));
  }

  private static String atOnce(NationalSystem system) throws Exception {
    byte[] document = system.document();
    Call call = system.submission(document, system.key());
    List<Callable<ApiAnswer>> calls = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      calls.add(() -> system.send(call));
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (Future<ApiAnswer> answer : threads.invokeAll(calls)) {
        id(answer.get());
      }
    } finally {
      threads.shutdownNow();
    }
    return "One document: " + one(system, document);
  }

  private static String withoutKey(NationalSystem system) throws Exception {
    byte[] document = system.document();
    Call call = system.submission(document, null);
    String first = id(system.send(call));
    ApiAnswer again = system.send(call);
    Unmet.unless(first.equals(id(again)), "It became another document than " + first, again);
    return "Both times " + one(system, document);
  }

  private static String one(NationalSystem system, byte[] document) throws Exception {
    List<String> listed = system.listed(document);
    Unmet.unless(listed.size() == 1, listed.size() + " documents have these bytes: " + listed);
    return listed.get(0);
  }

  private static String id(ApiAnswer answer) throws Unmet {
    String id = answer.json().path("id").asString("");
    Unmet.unless(answer.status() / 100 == 2 && !id.isEmpty(), "A document is not taken", answer);
    return id;
  }
}
