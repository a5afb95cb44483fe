// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.conformance.backend.Abroad.Arrived;
import org.crossborder.conformance.backend.ApiAnswer;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.backend.NationalSystem.Lent;
import org.crossborder.conformance.backend.Untried;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.trigger.Sha256;

/** Documents from abroad wait until they are confirmed (openapi.json, fetch and confirm). */
final class Deliveries {
  private static final String FIRST = "offered";
  private static final int CONFIRMED = 204;
  private static final int NOT_FOUND = 404;
  private static final int LEASES = 5;

  private Deliveries() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                FIRST,
                "NAT-070",
                "A document from abroad is offered, with the MessageId of the message it came in",
                "a document from abroad; then a request for deliveries",
                "Offer what came from abroad in the queue that the run names."),
            Deliveries::offered),
        must(
            new Words(
                "content-from-abroad",
                "NAT-071",
                "What came from abroad is given out byte for byte",
                "a document from abroad; then a request for its content",
                "Keep the bytes that came in."),
            FIRST,
            Deliveries::content),
        must(
            new Words(
                "lent-to-one",
                "NAT-072",
                "What was given out is not given out again before its lease has ended",
                "a document from abroad; two requests for deliveries, one after the other",
                "Lend a document to who asks first."),
            FIRST,
            Deliveries::lentToOne),
        must(
            new Words(
                "unconfirmed-again",
                "NAT-073",
                "What was not confirmed is offered again after its lease",
                "a document from abroad that is fetched and not confirmed",
                "Offer it until it is confirmed: who fetched it may have failed."),
            FIRST,
            Deliveries::unconfirmed),
        must(
            new Words(
                "confirmed-never-again",
                "NAT-074 NAT-075",
                "What was confirmed is not offered again, and may be confirmed again",
                "a document from abroad; two confirmations; a request after its lease",
                "Answer 204 to every confirmation, and end the delivery at the first."),
            FIRST,
            Deliveries::confirmed),
        must(
            new Words(
                "confirmation-of-nothing",
                "NAT-076",
                "A confirmation of what was not offered is answered 404",
                "a confirmation under a made-up id",
                "Say so: the client confirms something else than it thinks."),
            Deliveries::nothing),
        must(
            new Words(
                "receipt-and-report",
                "NAT-077 NAT-078",
                "The receipt that was given for a document, and the report on it, can be read",
                "a document from abroad; then requests for its receipt and its report",
                "Keep both with the document."),
            FIRST,
            Deliveries::proof));
  }

  private static Lent fetched(NationalSystem system, Arrived arrived) throws Exception {
    Optional<Lent> lent = system.fetch(arrived.messageId());
    Unmet.unless(lent.isPresent(), "Message " + arrived.messageId() + " is not offered in time");
    return lent.orElseThrow();
  }

  private static String offered(NationalSystem system) throws Exception {
    Arrived arrived = system.arrive();
    Lent lent = fetched(system, arrived);
    Unmet.unless(!lent.id().isEmpty(), "The delivery has no id");
    Unmet.unless(
        Sha256.hex(arrived.document()).equals(lent.record().path("sha256").asString("")),
        "Another digest than that of the document: " + lent.record().path("sha256"));
    system.confirm(lent.id());
    return "Document " + lent.id() + ", lent until " + lent.until();
  }

  private static String content(NationalSystem system) throws Exception {
    Arrived arrived = system.arrive();
    Lent lent = fetched(system, arrived);
    ApiAnswer content = system.get(NationalSystem.DOCUMENTS + "/" + lent.id() + "/content");
    system.confirm(lent.id());
    Unmet.unlessStatus(200, "a request for content", content);
    Unmet.unless(
        Arrays.equals(arrived.document(), content.body()),
        "Other bytes: SHA-256 " + Sha256.hex(content.body()));
    return content.body().length + " bytes, the same";
  }

  /** Where the lease has ended before the second answer came, nothing was seen; it is repeated. */
  private static String lentToOne(NationalSystem system) throws Exception {
    Arrived arrived = system.arrive();
    Lent lent = fetched(system, arrived);
    for (int i = 0; i < LEASES; i++) {
      Optional<Lent> again = system.offered(arrived.messageId(), 0);
      if (system.now().isBefore(lent.until())) {
        system.confirm(lent.id());
        Unmet.unless(again.isEmpty(), "Given out again before " + lent.until());
        return "Not given out again while it is lent until " + lent.until();
      }
      lent = again.isPresent() ? again.orElseThrow() : fetched(system, arrived);
    }
    throw Untried.of("Each lease ended before the next answer came", "Make the lease longer.");
  }

  private static String unconfirmed(NationalSystem system) throws Exception {
    Arrived arrived = system.arrive();
    Lent lent = fetched(system, arrived);
    await(system, lent.until());
    Lent again = fetched(system, arrived);
    system.confirm(again.id());
    Unmet.unless(lent.id().equals(again.id()), "It comes under another id: " + again.id());
    return "Lent until " + lent.until() + ", and again until " + again.until();
  }

  private static String confirmed(NationalSystem system) throws Exception {
    Arrived arrived = system.arrive();
    Lent lent = fetched(system, arrived);
    Unmet.unlessStatus(CONFIRMED, "a confirmation", system.confirm(lent.id()));
    Unmet.unlessStatus(CONFIRMED, "a second confirmation", system.confirm(lent.id()));
    await(system, lent.until());
    Unmet.unless(
        system.offered(arrived.messageId(), 1).isEmpty(), "Offered again though it was confirmed");
    return "Not offered again after " + lent.until();
  }

  private static void await(NationalSystem system, Instant until) throws Exception {
    Duration patience = system.side().api().patience();
    if (until.isAfter(system.now().plus(patience))) {
      throw Untried.of(
          "The lease lasts until " + until + ", longer than patience-seconds",
          "Shorten the lease of a test system, or raise patience-seconds.");
    }
    system.sleepUntil(until);
  }

  private static String nothing(NationalSystem system) throws Exception {
    ApiAnswer answer = system.confirm(UUID.randomUUID().toString());
    Unmet.unlessStatus(NOT_FOUND, "a confirmation of nothing", answer);
    return answer.summary();
  }

  private static String proof(NationalSystem system) throws Exception {
    Arrived arrived = system.arrive();
    Lent lent = fetched(system, arrived);
    system.confirm(lent.id());
    ApiAnswer receipt = system.get(NationalSystem.DOCUMENTS + "/" + lent.id() + "/receipt");
    Unmet.unlessStatus(200, "a request for the receipt", receipt);
    Unmet.unless(
        receipt.text().contains(arrived.messageId()), "The receipt is for another", receipt);
    ApiAnswer report = system.get(NationalSystem.DOCUMENTS + "/" + lent.id() + "/report");
    Unmet.unlessStatus(200, "a request for the report", report);
    Unmet.unless(report.json().isObject(), "The report is no JSON", report);
    return "Both are there";
  }
}
