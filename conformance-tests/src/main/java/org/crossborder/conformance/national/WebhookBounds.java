// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.backend.Untried;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.webhook.Disguise;
import org.crossborder.conformance.webhook.Hearing;
import org.crossborder.conformance.webhook.ListenerCertificates;
import org.crossborder.conformance.webhook.Reply;
import org.crossborder.conformance.webhook.Telling;
import org.crossborder.conformance.webhook.WebhookListener;

/** Nobody is told but who was configured (openapi.json, event; Standard Webhooks 1.0.0). */
final class WebhookBounds {
  private WebhookBounds() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                "redirect-not-followed",
                "WBH-006",
                "An answer that leads elsewhere is not followed",
                "a document; the first that is told of it is answered 307, with another place",
                "Follow no redirect: take it for a refusal."),
            WebhookEvents.FIRST,
            WebhookBounds::redirected),
        must(
            new Words(
                "certificate-of-a-stranger",
                "WBH-007",
                "Nothing is told under a certificate of an authority that was not configured",
                "a document, while the webhook's end shows a certificate for its host by a stranger",
                "Trust the anchor of the webhook alone."),
            WebhookEvents.FIRST,
            system -> untold(system, certificates(system).strangers())),
        must(
            new Words(
                "certificate-of-another-host",
                "WBH-007",
                "Nothing is told under a certificate of another host",
                "a document, while the webhook's end shows a certificate for another host",
                "Compare the certificate's names with the host of the webhook (RFC 9110, 4.3.4)."),
            WebhookEvents.FIRST,
            system -> untold(system, certificates(system).ofAnotherHost())));
  }

  private static ListenerCertificates certificates(NationalSystem system) throws Exception {
    return system.webhook().listener().certificates();
  }

  private static String redirected(NationalSystem system) throws Exception {
    WebhookListener listener = system.webhook().listener();
    String elsewhere = listener.elsewhere().getRawPath();
    Hearing hearing = system.submitHeard(Reply.redirect(listener.elsewhere()));
    Telling first = WebhookEvents.first(system, hearing);
    Optional<Telling> next =
        hearing.later(
            later -> later.path().equals(elsewhere) || later.type().equals(first.type()),
            system.side().api().patience());
    Unmet.unless(
        next.map(Telling::path).filter(elsewhere::equals).isEmpty(), "It was told at " + elsewhere);
    return next.map(again -> "Told again at " + again.path()).orElse("Told nowhere else");
  }

  private static String untold(NationalSystem system, Credential shown) throws Exception {
    Duration patience = system.side().api().patience();
    try (Disguise disguise = system.disguise(shown)) {
      system.submit();
      Optional<Disguise.Attempt> attempt = disguise.await(patience);
      if (attempt.isEmpty()) {
        throw Untried.of(
            "Nobody connected in " + patience,
            "Shorten the wait between two tries of a test system, or raise patience-seconds.");
      }
      Unmet.unless(!attempt.get().told(), "Told all the same");
      return attempt.get().seen();
    }
  }
}
