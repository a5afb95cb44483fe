// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crossborder.trust.Period;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.service.IdentityPeriod;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;

/**
 * Adds a certificate, or the hash of a key whose certificate is to come: the service's old and new
 * key are both in use during a rollover. What was signed before {@code from} does not count.
 *
 * @param certificate of the service, or null
 * @param spkiSha256 SHA-256 of its key, lower-case hexadecimal, or null; exactly one of the two
 * @param from null for at once
 */
public record AddServiceIdentity(
    String service,
    @Nullable X509Certificate certificate,
    @Nullable String spkiSha256,
    @Nullable Instant from)
    implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return draft.services.get(service).map(s -> Set.of(s.party())).orElse(Set.of());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft
        .unknownService(service)
        .or(() -> recording.retroactive(from))
        .or(this::notOne)
        .or(() -> ServiceChecks.noAnchor(service, certificates()))
        .or(() -> draft.services.get(service).flatMap(this::known));
  }

  private Optional<RegisterRefusal> notOne() {
    boolean hash = spkiSha256 != null && spkiSha256.matches("[0-9a-f]{64}");
    return (certificate == null) == hash && (spkiSha256 == null) != hash
        ? Optional.empty()
        : Optional.of(
            RegisterRule.SERVICE.refuses(
                "An identity of %s is either a certificate or the SHA-256 of a key.", service));
  }

  private Optional<RegisterRefusal> known(TrustService known) {
    return known.spkiSha256().contains(identity())
            || known.digitalIdentities().stream()
                .anyMatch(c -> Fingerprint.sha256(c).equals(identity()))
        ? Draft.taken(true, "The identity", identity())
        : Optional.empty();
  }

  private List<X509Certificate> certificates() {
    return certificate == null ? List.of() : List.of(certificate);
  }

  private String identity() {
    return certificate != null
        ? Fingerprint.sha256(certificate)
        : Optional.ofNullable(spkiSha256).orElse("");
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft
        .services
        .get(service)
        .ifPresent(s -> draft.services.put(service, changed(s, recording.effective(from))));
    draft.touch("service:" + service, recording.index());
  }

  private TrustService changed(TrustService known, Instant begin) {
    List<X509Certificate> certificates = new ArrayList<>(known.digitalIdentities());
    certificates.addAll(certificates());
    Set<String> keys = new TreeSet<>(known.spkiSha256());
    Optional.ofNullable(spkiSha256).ifPresent(keys::add);
    List<IdentityPeriod> periods = new ArrayList<>(known.identityPeriods());
    periods.add(new IdentityPeriod(identity(), Period.since(begin)));
    return known.withIdentities(certificates, keys, periods);
  }
}
