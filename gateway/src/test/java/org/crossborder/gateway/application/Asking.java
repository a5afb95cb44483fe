// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who hands documents in, and hands in again, unchanged, what was refused or not answered.
 */
final class Asking {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int CONNECTIONS = 100;

  private final HttpClient client;
  private final Supplier<Piece> source;
  private final Function<HttpResponse<String>, Answer> meaning;
  private final Queue<Piece> again = new ConcurrentLinkedQueue<>();
  private final Semaphore connections = new Semaphore(CONNECTIONS);
  private final Map<Answer, AtomicLong> answers = new EnumMap<>(Answer.class);

  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

  /** The keys of what was taken. */
  final Set<String> taken = ConcurrentHashMap.newKeySet();

  /** Why there was no answer, and how often. */
  final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();

  /** Answers that are neither a promise nor an honest refusal. */
  final Queue<String> dishonest = new ConcurrentLinkedQueue<>();

  /**
   * @param source of what has not been handed in yet
   * @param meaning of an answer; never {@link Answer#NONE}
   */
  Asking(
      HttpClient client, Supplier<Piece> source, Function<HttpResponse<String>, Answer> meaning) {
    this.client = client;
    this.source = source;
    this.meaning = meaning;
    for (Answer answer : Answer.values()) {
      answers.put(answer, new AtomicLong());
    }
  }

  /**
   * One document on its way in.
   *
   * @param key by which it is known later
   */
  record Piece(String key, HttpRequest request) {}

  /** What an answer says. */
  enum Answer {
    /** It is kept. */
    TAKEN,
    /** It is not, and when to come again is said. */
    REFUSED,
    /** Something else. */
    DISHONEST,
    /** There was no answer: refused by the network, broken off, or too late. */
    NONE,
    /** As many connections were open as one caller has. */
    NOT_ASKED
  }

  /** Makes so many, so that no time goes on making them when they are handed in. */
  void prepare(int count) {
    for (int made = 0; made < count; made++) {
      again.add(source.get());
    }
  }

  /** Hands the next one in, whether or not others have been answered. */
  void ask() {
    if (connections.tryAcquire()) {
      next().whenComplete((done, failure) -> connections.release());
    } else {
      count(Answer.NOT_ASKED);
    }
  }

  /** Hands one in and waits for the answer. */
  void askAndWait() {
    next().join();
  }

  /** Waits until there is nothing that waits for an answer. */
  void awaitAnswers() throws InterruptedException {
    connections.acquire(CONNECTIONS);
    connections.release(CONNECTIONS);
  }

  /**
   * Hands in again, one after the other and until it is taken, what was never answered, and so many
   * of what was refused.
   */
  void askUntilTaken(int refused) throws InterruptedException {
    int left = refused;
    for (Piece piece = again.poll(); piece != null; piece = again.poll()) {
      if (unanswered.contains(piece.key()) || left-- > 0) {
        askUntilTaken(piece);
      }
    }
  }

  private void askUntilTaken(Piece piece) throws InterruptedException {
    ask(piece).join();
    while (!taken.contains(piece.key())) {
      Thread.sleep(1000); // as it was told
      ask(piece).join();
    }
    again.removeIf(other -> other.key().equals(piece.key()));
  }

  private CompletableFuture<@Nullable Void> next() {
    Piece waiting = again.poll();
    return ask(waiting == null ? source.get() : waiting);
  }

  private CompletableFuture<@Nullable Void> ask(Piece piece) {
    return client
        .sendAsync(piece.request(), BodyHandlers.ofString())
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .handle(
            (response, failure) -> {
              if (failure != null) {
                failures
                    .computeIfAbsent(String.valueOf(failure), any -> new AtomicLong())
                    .incrementAndGet();
              }
              settle(piece, response);
              return null;
            });
  }

  private void settle(Piece piece, @Nullable HttpResponse<String> response) {
    Answer answer = response == null ? Answer.NONE : meaning.apply(response);
    count(answer);
    if (answer == Answer.TAKEN) {
      taken.add(piece.key());
      return;
    }
    if (answer == Answer.NONE) {
      unanswered.add(piece.key());
    }
    if (answer == Answer.DISHONEST && response != null) {
      dishonest.add(response.statusCode() + " " + response.headers().map() + response.body());
    }
    again.add(piece);
  }

  private void count(Answer answer) {
    answers.get(answer).incrementAndGet();
  }

  /** Since the last call. */
  Map<Answer, Long> counts() {
    Map<Answer, Long> counts = new EnumMap<>(Answer.class);
    answers.forEach((answer, count) -> counts.put(answer, count.getAndSet(0)));
    return counts;
  }
}
