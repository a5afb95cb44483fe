// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.log.note.NoteSignature;

/** The witnesses of the log, asked all at once; who does not answer in time is asked again. */
public final class WitnessGroup {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final List<WitnessClient> clients;

  /**
   * The witnesses at these addresses.
   *
   * @param policy the log's key, which a cosigned checkpoint bears too
   */
  public WitnessGroup(List<WitnessAddress> addresses, RegistryLog log, LogPolicy policy) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    this.clients =
        addresses.stream()
            .map(address -> new WitnessClient(address, log, policy, http, PATIENCE))
            .toList();
  }

  /** A cosignature of the checkpoint of a tree. */
  record Arrived(long size, NoteSignature signature) {}

  boolean isEmpty() {
    return clients.isEmpty();
  }

  List<Arrived> cosign(StoredCheckpoint checkpoint, Instant now) {
    List<CompletableFuture<Optional<NoteSignature>>> answers =
        clients.stream()
            .filter(client -> !client.hasCosigned(checkpoint))
            .map(client -> client.cosign(checkpoint, now))
            .map(
                a ->
                    a.completeOnTimeout(
                        Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
            .toList();
    return answers.stream()
        .flatMap(answer -> answer.join().stream())
        .map(signature -> new Arrived(checkpoint.size(), signature))
        .toList();
  }
}
