// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.crossborder.conformance.backend.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where requests are answered: version, credentials, rights, and then what is asked. */
final class Desk {
  private static final String VERSION = "Crossborder-Api-Version";
  private static final String ID = "/[^/]+";
  private static final String DOCUMENTS = "/v1/documents";
  private static final String WEBHOOKS = "/v1/webhooks";
  private static final String TRACE =
      "java.lang.IllegalStateException: refused\n\tat gateway.Desk.answer(Desk.java:42)\n";

  private final Habits habits;
  private final Shelf shelf;
  private final Counter counter;
  private final Teller teller;
  private final Intake intake;
  private final Catalogue catalogue;
  private final Map<Caller, String> tokens;

  Desk(Habits habits, Shelf shelf, Counter counter, Teller teller, Map<Caller, String> tokens) {
    this.habits = habits;
    this.shelf = shelf;
    this.counter = counter;
    this.teller = teller;
    this.intake = new Intake(habits, shelf, teller, ReferenceNationalSide.LARGEST);
    this.catalogue = new Catalogue(habits, shelf);
    this.tokens = Map.copyOf(tokens);
  }

  Response answer(Request request) {
    Response response = said(versioned(request));
    if (habits.keeps(Rule.SAYS_VERSION) || !response.isProblem()) {
      response = response.with(VERSION, "1");
    }
    return habits.keeps(Rule.SAYS_STRICT)
        ? response.with("Strict-Transport-Security", "max-age=31536000")
        : response;
  }

  /** A problem as it is said by who breaks a rule. */
  private Response said(Response response) {
    if (!response.isProblem()) {
      return response;
    }
    ObjectNode problem = (ObjectNode) Response.JSON.readTree(response.body());
    if (!habits.keeps(Rule.TITLES)) {
      problem.remove("title");
    }
    if (!habits.keeps(Rule.SAYS_STATUS)) {
      problem.put("status", 500);
    }
    if (!habits.keeps(Rule.HIDES_INSIDE)) {
      problem.put("detail", TRACE);
    }
    byte[] body = Response.JSON.writeValueAsBytes(problem);
    return new Response(response.status(), response.headers(), body)
        .with(
            "Content-Type",
            habits.keeps(Rule.SAYS_PROBLEM) ? Response.PROBLEM : "application/json");
  }

  private Response versioned(Request request) {
    String asked = request.header(VERSION);
    return asked.isEmpty() || asked.equals("1") || !habits.keeps(Rule.HOLDS_TO_VERSION)
        ? authenticated(request)
        : Response.problem(400, "Version 1 is spoken here");
  }

  private Response authenticated(Request request) {
    if (request.is("GET", "/v1/openapi.json")) {
      return description();
    }
    String shown = request.header("Authorization").replaceFirst("^Bearer ", "");
    Optional<Caller> caller =
        tokens.entrySet().stream()
            .filter(entry -> entry.getValue().equals(shown))
            .map(Map.Entry::getKey)
            .findFirst();
    boolean let =
        caller.isPresent() || !habits.keeps(shown.isEmpty() ? Rule.ASKS_WHO : Rule.KNOWS_TOKENS);
    if (!let) {
      Response refusal = Response.problem(401, "A token is needed");
      return habits.keeps(Rule.CHALLENGES) ? refusal.with("WWW-Authenticate", "Bearer") : refusal;
    }
    return may(caller.orElse(Caller.SINGLE_WINDOW), request) || !habits.keeps(Rule.KNOWS_RIGHTS)
        ? asked(request)
        : Response.problem(403, "This client may not do this");
  }

  private static boolean may(Caller caller, Request request) {
    return caller == Caller.SINGLE_WINDOW
        || request.method().equals("GET")
        || (caller == Caller.OPERATOR && request.path().startsWith(WEBHOOKS));
  }

  private Response asked(Request request) {
    if (request.is("POST", DOCUMENTS)) {
      return intake.submit(request);
    }
    if (request.is("GET", DOCUMENTS)) {
      return catalogue.list(request);
    }
    if (request.is("GET", "/v1/deliveries")) {
      return counter.fetch(request);
    }
    if (request.is("POST", "/v1/deliveries" + ID + "/confirmation")) {
      return counter.confirm(request.step(3));
    }
    if (request.is("GET", WEBHOOKS + ID)) {
      return teller.standing();
    }
    if (request.is("POST", WEBHOOKS + ID + "/on")) {
      return teller.switchOn();
    }
    return request.is("GET", DOCUMENTS + ID + "(/[a-z]+)?")
        ? document(request, shelf.find(request.step(3)).orElse(null))
        : Response.problem(404, "There is nothing here");
  }

  private Response document(Request request, @Nullable Kept kept) {
    if (kept == null) {
      return habits.keeps(Rule.KNOWS_UNKNOWN)
          ? Response.problem(404, "There is no such document")
          : Response.json(200, Response.JSON.createObjectNode());
    }
    String part = request.path().replaceFirst(DOCUMENTS + ID, "");
    return switch (part) {
      case "" -> Response.json(200, kept.record(habits));
      case "/content" -> Response.of(200, "application/xml", content(kept));
      case "/receipt" -> receipt(kept);
      case "/report" -> report();
      default -> Response.problem(404, "There is nothing here");
    };
  }

  private byte[] content(Kept kept) {
    return habits.keeps(Rule.KEEPS_BYTES)
        ? kept.document()
        : ReferenceNationalSide.written(kept.document());
  }

  private Response receipt(Kept kept) {
    return habits.keeps(Rule.KEEPS_RECEIPTS) && kept.messageId() != null
        ? Response.of(
            200,
            "application/soap+xml",
            ("<receipt refersTo=\"" + kept.messageId() + "\"/>").getBytes(StandardCharsets.UTF_8))
        : Response.problem(404, "There is no receipt");
  }

  private Response report() {
    return habits.keeps(Rule.KEEPS_REPORTS)
        ? Response.json(200, Response.JSON.createObjectNode().put("indication", "TOTAL-PASSED"))
        : Response.problem(404, "There is no report");
  }

  private Response description() {
    if (!habits.keeps(Rule.DESCRIBES)) {
      return Response.problem(404, "There is nothing here");
    }
    JsonNode description =
        Response.JSON.readTree(
            "{\"openapi\": \"3.1.0\", \"paths\": {\"/v1/documents\": {}, \"/v1/deliveries\": {}}}");
    return Response.json(200, description);
  }
}
