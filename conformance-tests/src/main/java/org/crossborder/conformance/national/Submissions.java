// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.crossborder.conformance.backend.ApiAnswer;
import org.crossborder.conformance.backend.Call;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.backend.NationalSystem.Submitted;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.trigger.Sha256;

/** A document is handed in (openapi.json, submit, document, content). */
final class Submissions {
  /** The module that shows that a document is taken; others need it. */
  static final String FIRST = "submits";

  private static final List<Integer> TAKEN = List.of(201, 202);

  private Submissions() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                FIRST,
                "NAT-001 NAT-002",
                "A document is taken with 202 or 201, and the answer says where it is",
                "a sealed document, with an Idempotency-Key",
                "Answer 202 with Location, and with the document's record."),
            Submissions::submits),
        must(
            new Words(
                "record",
                "NAT-003",
                "The record of a document has the digest and the size of what was handed in",
                "a sealed document; then a request for its record",
                "Say sha256 and size of the bytes that came in."),
            FIRST,
            Submissions::record),
        must(
            new Words(
                "content",
                "NAT-004",
                "A document is given back byte for byte",
                "a sealed document; then a request for its content",
                "Keep the bytes that came in: a seal does not survive a new serialisation."),
            FIRST,
            Submissions::content));
  }

  private static String submits(NationalSystem system) throws Exception {
    ApiAnswer answer = system.send(system.submission(system.document(), system.key()));
    Unmet.unless(TAKEN.contains(answer.status()), "Not 202 or 201 to a document", answer);
    String id = answer.json().path("id").asString("");
    Unmet.unless(!id.isEmpty(), "The answer has no id", answer);
    String location = answer.header("Location").orElse("");
    Unmet.unless(!location.isEmpty(), "The answer has no Location", answer);
    URI base = system.side().api().base();
    URI place = base.resolve(location);
    Unmet.unless(
        base.getAuthority().equals(place.getAuthority()), "Location is elsewhere: " + location);
    ApiAnswer there = system.get(place.getRawPath());
    Unmet.unlessStatus(200, location, there);
    Unmet.unless(id.equals(there.json().path("id").asString("")), "Another document", there);
    return "HTTP " + answer.status() + ", at " + location;
  }

  private static String record(NationalSystem system) throws Exception {
    Submitted submitted = system.submit();
    ApiAnswer answer = system.get(NationalSystem.DOCUMENTS + "/" + submitted.id());
    Unmet.unlessStatus(200, "a request for a document", answer);
    String sha256 = Sha256.hex(submitted.document());
    Unmet.unless(sha256.equals(answer.json().path("sha256").asString("")), "Not " + sha256, answer);
    int length = submitted.document().length;
    Unmet.unless(answer.json().path("size").asInt(-1) == length, "Not " + length, answer);
    return "SHA-256 " + sha256 + ", " + length + " bytes";
  }

  private static String content(NationalSystem system) throws Exception {
    Submitted submitted = system.submit();
    ApiAnswer answer =
        system.send(Call.get(NationalSystem.DOCUMENTS + "/" + submitted.id() + "/content"));
    Unmet.unlessStatus(200, "a request for content", answer);
    Unmet.unless(
        Arrays.equals(submitted.document(), answer.body()),
        "Other bytes: SHA-256 " + Sha256.hex(answer.body()));
    return answer.body().length + " bytes, the same";
  }
}
