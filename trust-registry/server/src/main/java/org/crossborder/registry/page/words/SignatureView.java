// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.words;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.OfficerSignature;
import org.jspecify.annotations.Nullable;

/**
 * Who signed what, and when, as the signature says. That it is good, the replay has checked.
 *
 * @param purpose PROPOSAL, APPROVAL, EMERGENCY and so on
 * @param officer id of the officer's key, or null if no officer has it
 * @param party code of the officer's Party, or null
 */
public record SignatureView(
    String purpose,
    @Nullable String officer,
    @Nullable String person,
    @Nullable String party,
    Instant at,
    String certificateSha256) {
  /** A signature by one of the officers; empty if it cannot be read. */
  public static Optional<SignatureView> of(String compact, Stream<Officer> officers) {
    try {
      OfficerSignature signature = OfficerSignature.parse(compact);
      Officer officer =
          officers
              .filter(
                  o -> Fingerprint.sha256(o.certificate()).equals(signature.certificateSha256()))
              .findFirst()
              .orElse(null);
      return Optional.of(
          new SignatureView(
              signature.purpose().name(),
              officer == null ? null : officer.id(),
              officer == null ? null : officer.person(),
              officer == null ? null : officer.party(),
              signature.issuedAt(),
              signature.certificateSha256()));
    } catch (MalformedEntryException e) {
      return Optional.empty();
    }
  }
}
