// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.trqp;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crossborder.registry.http.RequestBodies;
import org.crossborder.trust.decision.PartyQuestion;
import org.crossborder.trust.decision.Question;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.ServiceQuestion;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * TRQP's questions in the words of the register. Does this authority (a Party) authorise this
 * entity (a trust service, or a signer by certificate) to act (a purpose) on a resource (a document
 * type)? Does it recognise this entity (another Party) for it?
 */
record TrqpQuestions(Snapshot register) {
  /** Of a trust service or a signer. */
  Question authorization(TrqpQuery query, Instant now) {
    String authority = party(query.authorityId(), "authority");
    Instant at = at(query, now);
    return TrqpIdentifiers.isCertificate(query.entityId())
        ? signer(query, authority, at)
        : service(query, authority, at);
  }

  /** Of another Party. */
  Question recognition(TrqpQuery query, Instant now) {
    return new PartyQuestion(
        party(query.authorityId(), "authority"),
        party(query.entityId(), "entity"),
        query.resource(),
        query.action(),
        at(query, now));
  }

  private Question service(TrqpQuery query, String authority, Instant at) {
    TrustService service =
        TrqpIdentifiers.service(query.entityId())
            .flatMap(id -> register.services().stream().filter(s -> s.id().equals(id)).findFirst())
            .orElseThrow(unknown("entity", query.entityId()));
    return new ServiceQuestion(
        service.id(), authority, service.party(), query.resource(), query.action(), at);
  }

  private Question signer(TrqpQuery query, String authority, Instant at) {
    X509Certificate certificate =
        query
            .given("certificate")
            .map(text -> RequestBodies.certificate("context.certificate", der(text)))
            .orElseThrow(() -> RequestBodies.bad("context.certificate is needed: base64 DER"));
    if (!TrqpIdentifiers.ofCertificate(certificate).equals(query.entityId())) {
      throw RequestBodies.bad("entity_id does not name the certificate in context.certificate");
    }
    return new RecognitionQuestion(
        certificate,
        pool(query),
        authority,
        query
            .given("recognised_party")
            .map(identifier -> party(identifier, "Party"))
            .orElseThrow(
                () -> RequestBodies.bad("context.recognised_party is needed: a Party's URN")),
        query.resource(),
        query.action(),
        at,
        query.given("time_proof").map(TrqpQuestions::timeProof).orElse(TimeProof.CLAIMED));
  }

  private static List<X509Certificate> pool(TrqpQuery query) {
    return RequestBodies.certificates(
        "context.pool",
        query.given("pool").stream()
            .flatMap(pool -> Stream.of(pool.strip().split(" +")))
            .filter(text -> !text.isEmpty())
            .map(TrqpQuestions::der)
            .toList());
  }

  private String party(String identifier, String role) {
    return TrqpIdentifiers.party(identifier)
        .filter(code -> register.party(code).isPresent())
        .orElseThrow(unknown(role, identifier));
  }

  private static Instant at(TrqpQuery query, Instant now) {
    return Optional.ofNullable(query.time()).orElse(now);
  }

  private static TimeProof timeProof(String name) {
    return Stream.of(TimeProof.values())
        .filter(proof -> proof.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> RequestBodies.bad("context.time_proof is CLAIMED, RECEIPT or TIMESTAMP"));
  }

  private static byte[] der(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw RequestBodies.bad("A certificate in context is base64 DER");
    }
  }

  private static Supplier<ResponseStatusException> unknown(String role, String identifier) {
    return () ->
        new ResponseStatusException(
            HttpStatus.NOT_FOUND, "The register knows no %s '%s'".formatted(role, identifier));
  }
}
