// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.Protocol;
import org.crossborder.gateway.pmode.ReceiverLookup;
import org.crossborder.gateway.pmode.Security;

/**
 * Where the receivers of legs are that name a publisher. A verified answer counts for an hour; then
 * a new one is needed, so that a receiver that was taken out gets nothing more after that.
 */
public final class LookedUpReceivers {
  static final Duration FRESH = Duration.ofHours(1);

  private final Clock clock;
  private final Map<ReceiverLookup, Answer> answers = new ConcurrentHashMap<>();

  private record Answer(List<SmpEndpoint> endpoints, Instant at) {
    Answer {
      endpoints = List.copyOf(endpoints);
    }
  }

  public LookedUpReceivers(Clock clock) {
    this.clock = clock;
  }

  /**
   * The leg with the address and the encryption certificates that its publisher gives; as it is if
   * it names none.
   *
   * @throws SmpRefusedException if there is no answer, or none that can be relied on
   */
  Leg find(Leg leg) throws SmpRefusedException, InterruptedException {
    ReceiverLookup lookup = leg.protocol().lookup();
    if (lookup == null) {
      return leg;
    }
    for (SmpEndpoint endpoint : endpoints(lookup)) {
      Security security = leg.security();
      List<X509Certificate> encryption =
          endpoint.certificates().stream().filter(security.suite()::encryptsFor).toList();
      if (!encryption.isEmpty() && (leg.splitting() == null || endpoint.joins())) {
        Protocol said = leg.protocol();
        return leg.with(
            new Protocol(endpoint.address(), said.tlsAnchors(), said.tlsVersions()),
            new Security(
                security.suite(),
                security.senderSigning(),
                security.receiverSigning(),
                encryption,
                security.alsoAccepted()));
      }
    }
    throw new SmpRefusedException(
        "No endpoint of %s fits eDelivery AS4 %s%s."
            .formatted(
                lookup.participant(),
                leg.security().suite().version(),
                leg.splitting() == null ? "" : " with split and join"));
  }

  private List<SmpEndpoint> endpoints(ReceiverLookup lookup)
      throws SmpRefusedException, InterruptedException {
    Instant now = clock.instant();
    Answer kept = answers.get(lookup);
    if (kept != null && now.isBefore(kept.at().plus(FRESH))) {
      return kept.endpoints();
    }
    List<SmpEndpoint> found = ask(lookup, now);
    answers.put(lookup, new Answer(found, now));
    return found;
  }

  private static List<SmpEndpoint> ask(ReceiverLookup lookup, Instant now)
      throws SmpRefusedException, InterruptedException {
    SmpLimits limits = SmpLimits.DEFAULT;
    SmpVersion version = lookup.version().equals("2.0") ? SmpVersion.V2 : SmpVersion.V1;
    try {
      SmpClient client =
          new SmpClient(
              version,
              lookup.anchors(),
              SmpTls.below(lookup.tlsAnchors()),
              new SmpLimits(limits.bytes(), limits.timeout(), lookup.privateNetwork()));
      SmpQuery query =
          new SmpQuery(
              Identifier.parse(lookup.participant()),
              Identifier.parse(lookup.documentType()),
              Identifier.parse(lookup.process()));
      URI publisher = Bdxl.publisher(lookup.publisher(), query.participant(), version);
      return client.endpoints(publisher, query, now);
    } catch (GeneralSecurityException e) {
      throw new SmpRefusedException("The publisher's TLS anchors cannot be used", e);
    }
  }
}
