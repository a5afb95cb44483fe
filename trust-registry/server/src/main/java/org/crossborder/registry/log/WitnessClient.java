// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.note.CheckpointVerifier;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.log.note.NoteSignature;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.log.note.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one witness to cosign (C2SP tlog-witness, add-checkpoint). A witness that knows another size
 * than was thought says so, and is asked once more from there.
 */
final class WitnessClient {
  private static final Logger LOG = LoggerFactory.getLogger(WitnessClient.class);
  private static final int CONFLICT = 409;
  private static final int OK = 200;
  private static final int LARGEST_ANSWER = 16 << 10;

  private final WitnessAddress address;
  private final RegistryLog log;
  private final LogPolicy policy;
  private final HttpClient http;
  private final Duration patience;
  private final AtomicLong known = new AtomicLong();

  WitnessClient(
      WitnessAddress address,
      RegistryLog log,
      LogPolicy policy,
      HttpClient http,
      Duration patience) {
    this.address = address;
    this.log = log;
    this.policy = new LogPolicy(policy.origin(), policy.logKeys(), List.of(address.key()), 1);
    this.http = http;
    this.patience = patience;
  }

  boolean hasCosigned(StoredCheckpoint checkpoint) {
    return checkpoint.note().signatures().stream()
        .anyMatch(signature -> signature.name().equals(address.key().name()));
  }

  /** Its cosignature, once that has been verified; empty if there is none to be had now. */
  CompletableFuture<Optional<NoteSignature>> cosign(StoredCheckpoint checkpoint, Instant now) {
    return ask(checkpoint, known.get())
        .thenCompose(
            answer ->
                answer.statusCode() == CONFLICT
                    ? ask(checkpoint, sizeIn(answer, checkpoint))
                    : CompletableFuture.completedFuture(answer))
        .thenApply(answer -> cosignature(answer, checkpoint, now))
        .exceptionally(
            e -> {
              LOG.warn(
                  "The witness {} could not be asked: {}", address.key().name(), e.getMessage());
              return Optional.empty();
            });
  }

  private CompletableFuture<HttpResponse<byte[]>> ask(StoredCheckpoint checkpoint, long oldSize) {
    AddCheckpoint body =
        new AddCheckpoint(
            oldSize, log.consistency(oldSize, checkpoint.size()).path(), checkpoint.note());
    return http.sendAsync(
        HttpRequest.newBuilder(address.addCheckpoint())
            .timeout(patience)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toBytes()))
            .build(),
        info -> HttpResponse.BodySubscribers.ofByteArray());
  }

  private static long sizeIn(HttpResponse<byte[]> answer, StoredCheckpoint checkpoint) {
    String size = new String(answer.body(), StandardCharsets.UTF_8).strip();
    if (!size.matches("[0-9]{1,18}") || Long.parseLong(size) > checkpoint.size()) {
      throw new IllegalStateException("it has seen a tree of size '" + size + "'");
    }
    return Long.parseLong(size);
  }

  private Optional<NoteSignature> cosignature(
      HttpResponse<byte[]> answer, StoredCheckpoint checkpoint, Instant now) {
    if (answer.statusCode() != OK || answer.body().length > LARGEST_ANSWER) {
      throw new IllegalStateException("it answered with status " + answer.statusCode());
    }
    try {
      String own = new String(checkpoint.note().toBytes(), StandardCharsets.UTF_8);
      String lines = new String(answer.body(), StandardCharsets.UTF_8);
      SignedNote cosigned = SignedNote.parse((own + lines).getBytes(StandardCharsets.UTF_8));
      if (new CheckpointVerifier(policy).verify(cosigned, now)
          instanceof Verification.Refused<?> refused) {
        throw new IllegalStateException("its answer is not to be believed: " + refused.reason());
      }
      known.set(checkpoint.size());
      return cosigned.signatures().stream()
          .filter(signature -> signature.name().equals(address.key().name()))
          .findFirst();
    } catch (MalformedLogException e) {
      throw new IllegalStateException("its answer is no cosignature: " + e.getMessage(), e);
    }
  }
}
