// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.msh.PushSendingMsh;
import org.crossborder.gateway.msh.SendingMsh;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.msh.Transport;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.security.Signer;
import org.crossborder.gateway.work.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends practice documents to the practice partner over real AS4, one after the other, and keeps
 * what came of the newest in memory. It knows no store, so nothing of it is ever counted, listed,
 * delivered or kept as evidence (decision 106).
 */
public final class Practice implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Practice.class);
  private static final int MOST_ATTEMPTS = 3;
  private static final int KEPT = 20;
  private static final int QUEUED = 5;
  private static final Backoff WAIT = new Backoff(Duration.ofMillis(500), 2, Duration.ofSeconds(2));

  private final PracticePartner partner;
  private final Leg leg;
  private final SendingMsh msh;
  private final Clock clock;
  private final RandomGenerator random;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Deque<PracticeRun> runs = new ArrayDeque<>();
  private int begun;

  /**
   * A document on its way.
   *
   * @param anew whether it was sent by this call; if not, the id was known
   */
  public record Begun(PracticeRun run, boolean anew) {}

  /**
   * Practice with a partner that listens.
   *
   * @param address of the partner
   * @param transport to it
   * @param spool directory for messages on their way out
   */
  public Practice(
      PracticeKeys keys,
      PracticePartner partner,
      URI address,
      Transport transport,
      Path spool,
      Clock clock,
      RandomGenerator random) {
    this.partner = partner;
    this.leg = PracticeAgreement.with(keys, address).leg();
    this.msh =
        new PushSendingMsh(
            new Signer(keys.sender()), new Tampering(transport, partner), spool, clock);
    this.clock = clock;
    this.random = random;
  }

  /**
   * Sends a document, once for each id.
   *
   * @param id names what is sent; whoever asks twice with one id gets what was begun before
   * @param lasting whether the fault stays on; if not, only the first attempt meets it
   * @return empty if too many wait already
   */
  public synchronized Optional<Begun> begin(UUID id, Fault fault, boolean lasting) {
    Optional<PracticeRun> known = find(id);
    if (known.isPresent()) {
      return known.map(run -> new Begun(run, false));
    }
    if (runs.stream().filter(run -> !run.isOver()).count() >= QUEUED) {
      return Optional.empty();
    }
    String number = String.format(Locale.ROOT, "PRACTICE-%04d", ++begun);
    PracticeRun run =
        new PracticeRun(
            id, number, UUID.randomUUID() + "@practice", fault, lasting, clock.instant());
    runs.addFirst(run);
    while (runs.size() > KEPT) {
      runs.removeLast();
    }
    thread.execute(() -> send(run));
    return Optional.of(new Begun(run, true));
  }

  /** The newest, newest first. */
  public synchronized List<PracticeRun> runs() {
    return List.copyOf(runs);
  }

  public synchronized Optional<PracticeRun> find(UUID id) {
    return runs.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  private void send(PracticeRun run) {
    PracticeDocument document = new PracticeDocument(run.number(), run.begun());
    PracticeRun.Ending ending = PracticeRun.Ending.GIVEN_UP;
    try {
      ending = untilOver(run, document);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("Practice failed", e);
    } finally {
      partner.behave(Fault.NONE);
      Optional<PracticeReception.Taken> taken = partner.reception().taken(run.messageId());
      run.end(
          ending,
          taken.map(PracticeReception.Taken::copies).orElse(0),
          taken.filter(one -> one.sha256().equals(document.sha256())).isPresent());
    }
  }

  private PracticeRun.Ending untilOver(PracticeRun run, PracticeDocument document)
      throws InterruptedException {
    for (int number = 1; number <= MOST_ATTEMPTS; number++) {
      Fault now = number == 1 || run.lasting() ? run.fault() : Fault.NONE;
      Attempt attempt = attempt(number, now, run, document);
      run.tried(attempt);
      if (attempt.outcome() == Attempt.Outcome.RECEIPTED) {
        return PracticeRun.Ending.RECEIPTED;
      }
      if (attempt.outcome() == Attempt.Outcome.FINAL) {
        return PracticeRun.Ending.REFUSED;
      }
      if (number < MOST_ATTEMPTS) {
        Thread.sleep(WAIT.after(number, random).toMillis());
      }
    }
    return PracticeRun.Ending.GIVEN_UP;
  }

  private Attempt attempt(int number, Fault fault, PracticeRun run, PracticeDocument document) {
    partner.behave(fault);
    Instant at = clock.instant();
    SendingOutcome outcome =
        msh.send(
            leg.userMessage(
                new MessageInfo(run.begun(), run.messageId(), null), run.messageId(), List.of()),
            document.payloads(),
            leg);
    return Attempt.of(number, fault, at, Duration.between(at, clock.instant()), outcome);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
