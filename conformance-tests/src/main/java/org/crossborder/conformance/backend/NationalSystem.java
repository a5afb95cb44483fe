// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.backend;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.trigger.Sha256;
import org.crossborder.conformance.webhook.Disguise;
import org.crossborder.conformance.webhook.Hearing;
import org.crossborder.conformance.webhook.Reply;
import org.crossborder.conformance.webhook.Webhook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A national system for one module: it asks the national API, and remembers what went over. */
public final class NationalSystem {
  /** Where documents are. */
  public static final String DOCUMENTS = "/v1/documents";

  private static final int WAIT_SECONDS = 5;
  private static final String XML = "application/xml";

  private final NationalSide side;
  private final Clock clock;
  private final Consumer<Exchange> wire;

  public NationalSystem(NationalSide side, Clock clock, Consumer<Exchange> wire) {
    this.side = side;
    this.clock = clock;
    this.wire = wire;
  }

  /**
   * A document that the gateway took.
   *
   * @param record what it answered of it
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by its digest
  public record Submitted(String id, byte[] document, JsonNode record) {}

  /**
   * A document that was given out, and is to be confirmed.
   *
   * @param record the document's
   */
  public record Lent(String id, Instant until, JsonNode record) {}

  /** The gateway under test. */
  public NationalSide side() {
    return side;
  }

  /** The time here. */
  public Instant now() {
    return clock.instant();
  }

  /** Asks as the single window. */
  public ApiAnswer send(Call call) throws IOException, Untried {
    return send(Caller.SINGLE_WINDOW, call);
  }

  /** Asks as someone. */
  public ApiAnswer send(Caller caller, Call call) throws IOException, Untried {
    if (!side.has(caller)) {
      throw Untried.absent("The run names no token of the caller " + caller);
    }
    return side.api().send(call, side.token(caller).orElse(null), wire);
  }

  /** Reads as the single window. */
  public ApiAnswer get(String path) throws IOException, Untried {
    return send(Call.get(path));
  }

  /** A document that was not given out before. */
  public byte[] document() throws IOException {
    return side.documents().next();
  }

  /** The request that submits a document. */
  public Call submission(byte[] document, @Nullable String key) {
    Call call = Call.post(DOCUMENTS + "?recipient=" + side.recipient(), XML, document);
    return key == null ? call : call.with("Idempotency-Key", key);
  }

  /** A name for a request that no other has. */
  public String key() {
    return UUID.randomUUID().toString();
  }

  /** Submits a new document, which must be taken before anything else can be said. */
  public Submitted submit() throws IOException, Untried {
    return submit(document());
  }

  /** The same with this document. */
  public Submitted submit(byte[] document) throws IOException, Untried {
    ApiAnswer answer = send(submission(document, key()));
    String id = answer.json().path("id").asString("");
    if (answer.status() / 100 != 2 || id.isEmpty()) {
      throw Untried.of(
          "A document was not taken: " + answer.summary(),
          "Give the suite documents that the gateway takes for this recipient.");
    }
    return new Submitted(id, document, answer.json());
  }

  /** The gateway's webhook, which leads to the suite; it is listened there from now on. */
  public Webhook webhook() throws IOException, Untried {
    Webhook webhook = side.webhook();
    if (webhook == null) {
      throw Untried.absent("The run names no 'webhook', so nothing is told to the suite");
    }
    webhook.listener().open();
    return webhook;
  }

  /**
   * Submits a new document, and hears what is told of it.
   *
   * @param first what the first try to tell something is answered with
   */
  public Hearing submitHeard(Reply first) throws IOException, Untried {
    byte[] document = document();
    Hearing hearing = webhook().listener().hear(Sha256.hex(document), first, wire);
    submit(document);
    return hearing;
  }

  /** Has the webhook's end show another certificate. */
  public Disguise disguise(Credential shown) throws IOException, Untried {
    return webhook().listener().disguise(shown, wire);
  }

  /** Ids of the documents with these bytes, as the gateway lists them. */
  public List<String> listed(byte[] document) throws IOException, Untried {
    return list("sha256=" + Sha256.hex(document))
        .path("documents")
        .valueStream()
        .map(found -> found.path("id").asString(""))
        .toList();
  }

  /** A page of documents. */
  public JsonNode list(String query) throws IOException, Untried {
    ApiAnswer answer = get(DOCUMENTS + "?" + query);
    if (answer.status() != 200 || !answer.json().path("documents").isArray()) {
      throw Untried.of(
          "Documents cannot be listed by " + query + ": " + answer.summary(),
          "Answer with a page of documents.");
    }
    return answer.json();
  }

  /** Has a document come from abroad. */
  public Abroad.Arrived arrive() throws IOException, Untried {
    Abroad abroad = side.abroad();
    if (abroad == null) {
      throw Untried.absent("The run names no 'abroad', so no document comes from there");
    }
    return abroad.send(wire);
  }

  /** What is given out of a document that came in this message; empty if it is not in time. */
  public Optional<Lent> fetch(String messageId) throws IOException, Untried {
    Instant end = now().plus(side.api().patience());
    Optional<Lent> lent = offered(messageId, WAIT_SECONDS);
    while (lent.isEmpty() && now().isBefore(end)) {
      lent = offered(messageId, WAIT_SECONDS);
    }
    return lent;
  }

  /** Asks once what is given out. */
  public Optional<Lent> offered(String messageId, int waitSeconds) throws IOException, Untried {
    String queue = side.queue();
    String named =
        queue == null ? "" : "&queue=" + URLEncoder.encode(queue, StandardCharsets.UTF_8);
    ApiAnswer answer = get("/v1/deliveries?limit=100&wait=" + waitSeconds + named);
    if (answer.status() != 200) {
      throw Untried.of(
          "Deliveries cannot be fetched: " + answer.summary(),
          "Deliver documents to a queue, and name it in the run.");
    }
    return answer
        .json()
        .path("deliveries")
        .valueStream()
        .filter(found -> messageId.equals(found.at("/document/messageId").asString("")))
        .findFirst()
        .map(NationalSystem::lent);
  }

  private static Lent lent(JsonNode found) {
    return new Lent(
        found.path("id").asString(""),
        Instant.parse(found.path("lentUntil").asString("")),
        found.path("document"));
  }

  /** Says that a document is here. */
  public ApiAnswer confirm(String id) throws IOException, Untried {
    return send(Call.post("/v1/deliveries/" + id + "/confirmation"));
  }

  /** Waits until this instant has passed here. */
  public void sleepUntil(Instant instant) throws InterruptedException {
    long millis = now().until(instant, ChronoUnit.MILLIS);
    Thread.sleep(Math.max(0, millis) + 1);
  }
}
