// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.OfficerSignature;
import org.crossborder.trust.register.RegisterEntry;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.RegisterEntry.EmergencyEntry;
import org.jspecify.annotations.Nullable;

/**
 * Who signed an entry.
 *
 * @param as proposed, approved, or decided alone in an emergency
 * @param officer id of the officer's key
 * @param party ISO code of the Party, or {@code ACCESSION}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Signatory(
    As as,
    @Nullable String officer,
    @Nullable String person,
    @Nullable String party,
    Instant signedAt,
    String certificateSha256) {
  /** What for. */
  enum As {
    PROPOSER,
    APPROVER,
    EMERGENCY
  }

  /** The officers behind an entry's signatures; the log was let grow only by good ones. */
  static List<Signatory> of(RegisterEntry entry, List<Officer> officers) {
    if (entry instanceof ChangeEntry change) {
      return Stream.concat(
              Stream.of(of(As.PROPOSER, change.proposal(), officers)),
              change.approvals().stream().map(approval -> of(As.APPROVER, approval, officers)))
          .toList();
    }
    return entry instanceof EmergencyEntry emergency
        ? List.of(of(As.EMERGENCY, emergency.signature(), officers))
        : List.of();
  }

  private static Signatory of(As as, String compact, List<Officer> officers) {
    OfficerSignature signature = parse(compact);
    @Nullable Officer officer =
        officers.stream()
            .filter(o -> Fingerprint.sha256(o.certificate()).equals(signature.certificateSha256()))
            .findFirst()
            .orElse(null);
    return new Signatory(
        as,
        officer == null ? null : officer.id(),
        officer == null ? null : officer.person(),
        officer == null ? null : officer.party(),
        signature.issuedAt(),
        signature.certificateSha256());
  }

  private static OfficerSignature parse(String compact) {
    try {
      return OfficerSignature.parse(compact);
    } catch (MalformedEntryException e) {
      throw new IllegalStateException("The log holds a signature that cannot be read", e);
    }
  }
}
