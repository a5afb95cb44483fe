// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.crossborder.conformance.trigger.Sha256;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.databind.node.ObjectNode;

/** Takes documents, each request once. */
final class Intake {
  private static final Set<String> TYPES = Set.of("application/xml", "text/xml");
  private static final int AT_ONCE = 2;
  private static final long PATIENCE_MILLIS = 10_000;

  private final Habits habits;
  private final Shelf shelf;
  private final Teller teller;
  private final int largest;
  private final Map<String, Earlier> keys = new HashMap<>();
  private final Map<String, Integer> arrivals = new HashMap<>();

  /** What became of a request. */
  private record Earlier(String request, Response response) {}

  Intake(Habits habits, Shelf shelf, Teller teller, int largest) {
    this.habits = habits;
    this.shelf = shelf;
    this.teller = teller;
    this.largest = largest;
  }

  Response submit(Request request) {
    String type = request.header("Content-Type").split(";", 2)[0];
    if (!TYPES.contains(type)
        && !(type.startsWith("text/") && !habits.keeps(Rule.READS_MEDIA_TYPES))) {
      return Response.problem(415, "XML is taken here");
    }
    if (request.body().length > largest && habits.keeps(Rule.BOUNDS_DOCUMENTS)) {
      return Response.problem(413, "The document is too large");
    }
    if (request.body().length > largest) {
      return kept(shelf.keep(request.body(), null), false);
    }
    String key = request.header("Idempotency-Key");
    return key.isEmpty() ? decided(request.body(), true) : keyed(request, key);
  }

  private synchronized Response keyed(Request request, String key) {
    Earlier earlier = keys.get(key);
    String digest = Sha256.hex(request.body());
    if (earlier != null && habits.keeps(Rule.KNOWS_KEYS)) {
      return again(earlier, digest, request.body());
    }
    boolean alone = habits.keeps(Rule.ONE_AT_ONCE);
    if (!alone) {
      awaitAnother(key);
    }
    Response response = decided(request.body(), alone && habits.keeps(Rule.KNOWS_KEYS));
    if (response.status() / 100 == 2 || !habits.keeps(Rule.FREES_KEYS)) {
      keys.put(key, new Earlier(digest, response));
    }
    return response;
  }

  private Response again(Earlier earlier, String digest, byte[] document) {
    if (!earlier.request().equals(digest) && habits.keeps(Rule.COMPARES_REQUESTS)) {
      if (earlier.response().status() / 100 != 2) {
        return earlier.response();
      }
      if (!habits.keeps(Rule.REFUSES_BEFORE_KEEPING)) {
        shelf.keep(document, null);
      }
      return Response.problem(422, "This key was used for another request");
    }
    return habits.keeps(Rule.SAYS_REPLAYED)
        ? earlier.response().with("Idempotency-Replayed", "true")
        : earlier.response();
  }

  /** Lets others look for the key, too, before it is kept. */
  private void awaitAnother(String key) {
    arrivals.merge(key, 1, Integer::sum);
    notifyAll();
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    try {
      while (arrivals.getOrDefault(key, 0) < AT_ONCE && System.nanoTime() < end) {
        wait(PATIENCE_MILLIS);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @param once whether a document that is there is not kept again
   */
  private Response decided(byte[] document, boolean once) {
    OptionalInt wrong = habits.keeps(Rule.PARSES) ? lineOfFault(document) : OptionalInt.empty();
    if (wrong.isPresent()) {
      if (!habits.keeps(Rule.KEEPS_NOTHING_REFUSED)) {
        shelf.keep(document, null);
      }
      return refusal(wrong.getAsInt());
    }
    Optional<Kept> known =
        once && habits.keeps(Rule.KNOWS_DOCUMENTS) ? shelf.known(document) : Optional.empty();
    if (known.isPresent()) {
      return kept(known.get(), true);
    }
    Kept taken = shelf.keep(document, null);
    teller.tell(taken);
    return kept(taken, false);
  }

  private Response refusal(int line) {
    ObjectNode problem = Response.problemOf(422, "This is no document");
    ObjectNode finding = problem.putArray("findings").addObject();
    finding.put("message", "It is not well-formed");
    if (habits.keeps(Rule.LOCATES_FINDINGS)) {
      finding.put("line", line);
    }
    return Response.of(422, Response.PROBLEM, Response.JSON.writeValueAsBytes(problem));
  }

  private Response kept(Kept kept, boolean known) {
    Response response =
        Response.json(habits.keeps(Rule.ACCEPTS) ? 202 : 200, kept.record(habits))
            .with("Idempotency-Replayed", String.valueOf(known));
    return habits.keeps(Rule.LOCATES)
        ? response.with("Location", "/v1/documents/" + kept.id())
        : response;
  }

  private static OptionalInt lineOfFault(byte[] document) {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new ByteArrayInputStream(document), new DefaultHandler());
      return OptionalInt.empty();
    } catch (SAXParseException wrong) {
      return OptionalInt.of(wrong.getLineNumber());
    } catch (SAXException | IOException | ParserConfigurationException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
