// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.util.List;
import java.util.UUID;
import org.crossborder.conformance.backend.ApiAnswer;
import org.crossborder.conformance.backend.Call;
import org.crossborder.conformance.backend.Caller;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import tools.jackson.databind.JsonNode;

/** Which version of the API is spoken, and where it is described. */
final class Versions {
  private static final String HEADER = "Crossborder-Api-Version";
  private static final int BAD_REQUEST = 400;

  private Versions() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                "says-its-version",
                "NAT-050",
                "Each answer says the version of the API, a refusal, too",
                "a list, a request for an unknown document, and one without credentials",
                "Say Crossborder-Api-Version in every answer."),
            Versions::said),
        must(
            new Words(
                "other-version",
                "NAT-051",
                "A request for another version is refused with 400 before anything is done",
                "a document, with Crossborder-Api-Version: 99",
                "Refuse it: it would be misunderstood."),
            Submissions.FIRST,
            Versions::other),
        must(
            new Words(
                "description",
                "NAT-052",
                "The description is OpenAPI 3.1, and read without credentials",
                "a request for the description, without credentials",
                "Serve openapi.json at /v1/openapi.json."),
            Versions::described));
  }

  private static String said(NationalSystem system) throws Exception {
    List<ApiAnswer> answers =
        List.of(
            system.get(NationalSystem.DOCUMENTS),
            system.get(NationalSystem.DOCUMENTS + "/" + UUID.randomUUID()),
            system.send(Caller.STRANGER, Call.get(NationalSystem.DOCUMENTS)));
    for (ApiAnswer answer : answers) {
      Unmet.unless(answer.header(HEADER).orElse("").equals("1"), "No version 1 is said", answer);
    }
    return HEADER + ": 1, each time";
  }

  private static String other(NationalSystem system) throws Exception {
    byte[] document = system.document();
    ApiAnswer answer = system.send(system.submission(document, system.key()).with(HEADER, "99"));
    Unmet.unlessStatus(BAD_REQUEST, "a request for version 99", answer);
    Unmet.unless(system.listed(document).isEmpty(), "The document is kept all the same");
    return "Refused: " + answer.summary();
  }

  private static String described(NationalSystem system) throws Exception {
    ApiAnswer answer = system.send(Caller.STRANGER, Call.get("/v1/openapi.json"));
    Unmet.unlessStatus(200, "a request for the description", answer);
    JsonNode description = answer.json();
    Unmet.unless(
        description.path("openapi").asString("").startsWith("3.1"), "No OpenAPI 3.1", answer);
    for (String path : List.of(NationalSystem.DOCUMENTS, "/v1/deliveries")) {
      Unmet.unless(description.path("paths").has(path), "The description has no " + path);
    }
    return "OpenAPI " + description.path("openapi").asString("");
  }
}
