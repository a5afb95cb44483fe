// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.registry.page.Addresses;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.answer.RecognitionAnswer;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.service.TrustService;

/** What leads from the recognising Party to the signer, as far as it leads. */
record Chain(List<Link> links) {
  /** Units of the drawing: a link with its box. */
  static final int STEP = 104;

  Chain {
    links = List.copyOf(links);
  }

  /** How tall the drawing is. */
  public int height() {
    return links.size() * STEP;
  }

  static Chain of(RecognitionQuestion question, RecognitionAnswer answer, Reading reading) {
    List<Link> links = new ArrayList<>();
    Addresses addresses = new Addresses();
    links.add(
        Link.to(
            Link.Kind.PARTY,
            reading.nameOf(question.recognisingParty()),
            question.recognisingParty(),
            addresses.party(question.recognisingParty())));
    links.add(
        Link.to(
                Link.Kind.PARTY,
                reading.nameOf(question.recognisedParty()),
                question.recognisedParty(),
                addresses.party(question.recognisedParty()))
            .by(
                answer.clause() != null ? "clause" : "noClause",
                answer.clause() == null ? "" : answer.clause(),
                answer.clause() != null));
    Optional<TrustService> service =
        Optional.ofNullable(answer.service()).flatMap(reading::service);
    service.ifPresent(
        found ->
            links.add(
                Link.to(
                        Link.Kind.SERVICE,
                        found.serviceName(),
                        found.providerName(),
                        addresses.service(found.id()))
                    .by("lists", "", true)));
    links.addAll(certificates(question, answer, reading, service.isPresent()));
    return new Chain(links);
  }

  private static List<Link> certificates(
      RecognitionQuestion question, RecognitionAnswer answer, Reading reading, boolean listed) {
    Map<String, X509Certificate> known =
        Stream.of(
                Stream.of(question.target()),
                question.pool().stream(),
                reading.snapshot().services().stream()
                    .flatMap(service -> service.digitalIdentities().stream()))
            .flatMap(each -> each)
            .collect(Collectors.toMap(Fingerprint::sha256, each -> each, (a, b) -> a));
    List<Link> links = new ArrayList<>();
    for (String sha256 : answer.path()) {
      Optional.ofNullable(known.get(sha256))
          .map(Link::to)
          .ifPresent(link -> links.add(0, link.by("issued", "", true)));
    }
    if (links.isEmpty()) {
      links.add(Link.to(question.target()));
    }
    links.set(0, links.get(0).by(listed ? "identity" : "notListed", "", listed));
    return links;
  }
}
