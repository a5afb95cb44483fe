// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.time.Instant;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Fails;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Holds;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.register.EntryJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The logged publication is of the very snapshot that the answer names, made from the log's entries
 * before it; and the answer claims no more freshness than that snapshot has.
 */
final class PublicationIsTheOneAnsweredFrom implements AnswerCheck {
  @Override
  public Outcome check(SignedAnswer answer) {
    JsonNode entry = answer.saved() == null ? null : answer.saved().publicationEntry();
    if (entry == null) {
      return new Holds(
          "Its data has a version of %d.".formatted(answer.claims().snapshotVersion()));
    }
    PublicationEntry publication = read(entry);
    if (publication == null) {
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

  private static Outcome answered(PublicationEntry publication, Answer claims) {
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

  private static Outcome replayed(PublicationEntry publication, Instant knownAt) {
    return publication.recordedAt().isAfter(knownAt)
        ? new Fails(
            "A replay as of %s cannot rest on what was recorded at %s"
                .formatted(knownAt, publication.recordedAt()))
        : new Holds(
            "The log names version %d of the register with the digest %s, recorded at %s, before the time replayed."
                .formatted(publication.version(), publication.sha256(), publication.recordedAt()));
  }

  private static @Nullable PublicationEntry read(JsonNode entry) {
    try {
      return EntryJson.read(LogEntry.of(entry).toBytes()) instanceof PublicationEntry publication
          ? publication
          : null;
    } catch (MalformedLogException | MalformedEntryException e) {
      return null;
    }
  }
}
