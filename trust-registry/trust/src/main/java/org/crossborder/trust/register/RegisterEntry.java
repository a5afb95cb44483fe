// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.party.Officer;
import tools.jackson.databind.JsonNode;

/** An entry of the log, by its meaning. In JSON the member {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RegisterEntry.Founding.class, name = "founding"),
  @JsonSubTypes.Type(value = RegisterEntry.ChangeEntry.class, name = "change"),
  @JsonSubTypes.Type(value = RegisterEntry.EmergencyEntry.class, name = "emergency"),
  @JsonSubTypes.Type(value = RegisterEntry.EvidenceEntry.class, name = "evidence"),
  @JsonSubTypes.Type(value = RegisterEntry.PublicationEntry.class, name = "publication"),
  @JsonSubTypes.Type(value = RegisterEntry.EscalationEntry.class, name = "escalation")
})
public sealed interface RegisterEntry {
  /** When the registry recorded it; never earlier than the entry before. */
  Instant recordedAt();

  /**
   * The first entry: who the accession office is.
   *
   * @param rootSignatures JWS in general JSON serialisation by the keys of the root, see {@link
   *     FoundingSignatures}
   */
  record Founding(Instant recordedAt, List<Officer> accessionOfficers, JsonNode rootSignatures)
      implements RegisterEntry {
    public Founding {
      accessionOfficers = List.copyOf(accessionOfficers);
    }
  }

  /**
   * A change with four eyes.
   *
   * @param proposal {@link OfficerSignature} of the proposer
   * @param approvals of the approvers
   */
  record ChangeEntry(Instant recordedAt, Change change, String proposal, List<String> approvals)
      implements RegisterEntry {
    public ChangeEntry {
      approvals = List.copyOf(approvals);
    }
  }

  /** A change by one officer that only reduces trust. */
  record EmergencyEntry(Instant recordedAt, Change change, String signature)
      implements RegisterEntry {}

  /**
   * That a service's CA issued revocation data, whose bytes are kept beside the log.
   *
   * @param service id of the service
   * @param sha256 digest of the bytes, lower-case hexadecimal
   */
  record EvidenceEntry(
      Instant recordedAt,
      String service,
      Kind kind,
      String sha256,
      Instant thisUpdate,
      Instant nextUpdate)
      implements RegisterEntry {
    /** What the bytes are. */
    public enum Kind {
      CRL
    }
  }

  /**
   * That a snapshot of the register was published.
   *
   * @param treeSize the snapshot is the register of the entries {@code [0, treeSize)}; this entry's
   *     own index
   * @param sha256 digest of the snapshot, lower-case hexadecimal
   */
  record PublicationEntry(
      Instant recordedAt,
      long version,
      long treeSize,
      String sha256,
      long length,
      Instant issuedAt,
      Instant nextUpdate)
      implements RegisterEntry {}

  /**
   * That an emergency action was not confirmed in time.
   *
   * @param emergency index of its entry
   */
  record EscalationEntry(Instant recordedAt, long emergency) implements RegisterEntry {}
}
