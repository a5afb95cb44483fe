// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.party.GatewayEndpoint;

/** Registers a Party's gateway, or replaces what is registered of it. */
public record RegisterGateway(String party, GatewayEndpoint gateway) implements Operation {
  private static final long SMALLEST_FRAGMENT = 1 << 20;

  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return Set.of(party);
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft
        .unknownParty(party)
        .or(() -> Ids.malformed(gateway.partyId()))
        .or(() -> ofAnother(draft))
        .or(this::unreachable)
        .or(() -> expired("signing", gateway.signingCertificates(), recording.recordedAt()))
        .or(() -> expired("encryption", gateway.encryptionCertificates(), recording.recordedAt()))
        .or(() -> expiredAnchors(recording.recordedAt()))
        .or(this::uselessFragments);
  }

  private Optional<RegisterRefusal> ofAnother(Draft draft) {
    return draft
        .gateways
        .get(gateway.partyId())
        .filter(known -> !known.party().equals(party))
        .flatMap(known -> Draft.taken(true, "The gateway", gateway.partyId()));
  }

  private Optional<RegisterRefusal> unreachable() {
    return gateway
        .address()
        .filter(url -> !"https".equals(url.getScheme()))
        .map(
            url ->
                RegisterRule.GATEWAY.refuses(
                    "The url %s of the gateway %s is not https.", url, gateway.partyId()));
  }

  /** A gateway that only pulls has no TLS certificate to trust. */
  private Optional<RegisterRefusal> expiredAnchors(Instant now) {
    return gateway.address().flatMap(url -> expired("TLS anchor", gateway.tlsAnchors(), now));
  }

  private Optional<RegisterRefusal> uselessFragments() {
    Long bytes = gateway.fragmentBytes();
    return bytes == null || bytes >= SMALLEST_FRAGMENT
        ? Optional.empty()
        : Optional.of(
            RegisterRule.GATEWAY.refuses(
                "The fragments of the gateway %s are smaller than %d bytes.",
                gateway.partyId(), SMALLEST_FRAGMENT));
  }

  private Optional<RegisterRefusal> expired(
      String use, List<X509Certificate> certificates, Instant now) {
    return certificates.stream().allMatch(c -> c.getNotAfter().toInstant().isBefore(now))
        ? Optional.of(
            RegisterRule.GATEWAY.refuses(
                "The gateway %s has no %s certificate that has not expired.",
                gateway.partyId(), use))
        : Optional.empty();
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft.gateways.put(gateway.partyId(), new RegisteredGateway(party, gateway, false));
    draft.decide("gateway:" + gateway.partyId(), recording.index());
  }
}
