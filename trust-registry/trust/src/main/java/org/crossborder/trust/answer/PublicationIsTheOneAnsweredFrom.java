// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.time.Instant;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Fails;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Holds;
import org.crossborder.trust.snapshot.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The logged publication is of the very snapshot that the answer names, made from the log's entries
 * before it; and the answer claims no more freshness than that snapshot has.
 */
final class PublicationIsTheOneAnsweredFrom implements AnswerCheck {
  private static final JsonMapper JSON = StrictJson.mapper();

  /** The log's entry of type {@code publication}. */
  private record Publication(
      String type,
      Instant recordedAt,
      long version,
      long treeSize,
      String sha256,
      long length,
      Instant issuedAt,
      Instant nextUpdate) {}

  @Override
  public Outcome check(SignedAnswer answer) {
    JsonNode entry = answer.saved() == null ? null : answer.saved().publicationEntry();
    if (entry == null) {
      return new Holds(
          "Its data has a version of %d.".formatted(answer.claims().snapshotVersion()));
    }
    Publication publication = read(entry);
    if (publication == null || !publication.type().equals("publication")) {
      return new Fails("The log entry that the answer names is no publication");
    }
    Answer claims = answer.claims();
    if (publication.version() != claims.snapshotVersion()
        || !publication.sha256().equals(claims.snapshotSha256())
        || !Long.valueOf(publication.treeSize()).equals(claims.treeSize())) {
      return new Fails("The log names another snapshot than the answer");
    }
    return claims
        .replayedAt()
        .map(knownAt -> replayed(publication, knownAt))
        .orElseGet(() -> answered(publication, claims));
  }

  private static Outcome answered(Publication publication, Answer claims) {
    boolean withinItsLife =
        !claims.expires().isAfter(publication.nextUpdate())
            || claims.expires().equals(claims.issuedAt().plus(AnswerLifetime.WITHOUT_DATA));
    return withinItsLife
        ? new Holds(
            "The log names version %d of the register with the digest %s, published at %s: the one answered from."
                .formatted(publication.version(), publication.sha256(), publication.issuedAt()))
        : new Fails(
            "The answer claims to hold until %s, and its data only until %s"
                .formatted(claims.expires(), publication.nextUpdate()));
  }

  private static Outcome replayed(Publication publication, Instant knownAt) {
    return publication.recordedAt().isAfter(knownAt)
        ? new Fails(
            "A replay as of %s cannot rest on what was recorded at %s"
                .formatted(knownAt, publication.recordedAt()))
        : new Holds(
            "The log names version %d of the register with the digest %s, recorded at %s, before the time replayed."
                .formatted(publication.version(), publication.sha256(), publication.recordedAt()));
  }

  private static @Nullable Publication read(JsonNode entry) {
    try {
      return JSON.treeToValue(entry, Publication.class);
    } catch (JacksonException e) {
      return null;
    }
  }
}
