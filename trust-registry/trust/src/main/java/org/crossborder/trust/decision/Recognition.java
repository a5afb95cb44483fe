// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.List;
import java.util.Optional;
import org.crossborder.trust.snapshot.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * The decision, with all it rests on.
 *
 * @param verdict RECOGNISED only if no reason speaks against it
 * @param reasons every reason against recognition, the most telling first; empty when RECOGNISED
 * @param remarks what is said beside the verdict and does not speak against recognition
 * @param clauseId the clause that grants recognition; null unless RECOGNISED
 * @param serviceId the trust service behind the signer, or null
 * @param referenceLevel the level of that service on the common scale, or null
 * @param pathSha256 SHA-256 of each certificate of the path, target first, lower-case hexadecimal
 * @param snapshotVersion version of the snapshot it was decided from; 0 when none was loaded
 * @param freshness how far that snapshot could be relied on
 */
public record Recognition(
    RecognitionVerdict verdict,
    List<Reason> reasons,
    List<Reason> remarks,
    @Nullable String clauseId,
    @Nullable String serviceId,
    @Nullable Integer referenceLevel,
    List<String> pathSha256,
    long snapshotVersion,
    Freshness freshness) {
  public Recognition {
    reasons = List.copyOf(reasons);
    remarks = List.copyOf(remarks);
    pathSha256 = List.copyOf(pathSha256);
  }

  /** The clause that grants recognition, if any. */
  public Optional<String> clause() {
    return Optional.ofNullable(clauseId);
  }
}
