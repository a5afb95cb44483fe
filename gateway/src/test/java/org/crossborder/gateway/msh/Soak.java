// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.jspecify.annotations.Nullable;

/**
 * Sixteen senders at once over HTTPS into a real MSH: what a race in key agreement or signing would
 * break now and then.
 */
final class Soak {
  private static final int SENDERS = 16;

  private final Path directory;
  private final String version;
  private final List<MshKey> bd;
  private final List<MshKey> kr;
  private final AtomicInteger left;
  private final AtomicInteger stored = new AtomicInteger();
  private final AtomicInteger receipted = new AtomicInteger();
  private final AtomicReference<@Nullable SendingOutcome> failure = new AtomicReference<>();

  /**
   * @param version of eDelivery AS4, as the register names it
   */
  Soak(Path directory, String version, List<MshKey> bd, List<MshKey> kr, int messages) {
    this.directory = directory;
    this.version = version;
    this.bd = bd;
    this.kr = kr;
    this.left = new AtomicInteger(messages);
  }

  /**
   * What became of them.
   *
   * @param failure the first message that was not receipted at once, if any
   */
  record Result(int stored, int receipted, Duration duration, @Nullable SendingOutcome failure) {}

  Result run() throws Exception {
    PModes receiver = pmodes("KR", TestGateway.NOWHERE);
    ReceivingMsh msh =
        TestGateway.receiver(
            directory, kr, () -> receiver, new Counting(), PackagingLimits.DEFAULT);
    Instant begin = Instant.now();
    try (As4Server server = new As4Server(directory, true, As4Server.endpoint(msh));
        As4Client client = new As4Client(TransportLimits.DEFAULT)) {
      Leg leg =
          pmodes("BD", server.url())
              .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
              .orElseThrow();
      send(new PushSendingMsh(new Signer(bd), client, directory, Clock.systemUTC()), leg);
    }
    return new Result(
        stored.get(), receipted.get(), Duration.between(begin, Instant.now()), failure.get());
  }

  private PModes pmodes(String party, java.net.URI kr) {
    return PModes.derive(
        TestRegister.snapshot(TestGateway.NOWHERE, kr, version), party, Instant.now());
  }

  private void send(SendingMsh sender, Leg leg) throws InterruptedException, ExecutionException {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      running.add(senders.submit(() -> sendUntilNoneIsLeft(sender, leg)));
    }
    for (Future<?> one : running) {
      one.get();
    }
    senders.shutdown();
  }

  private void sendUntilNoneIsLeft(SendingMsh sender, Leg leg) {
    for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
      SendingOutcome outcome =
          sender.send(
              leg.userMessage(
                  new MessageInfo(Instant.now(), UUID.randomUUID() + "@bd", null), "c", List.of()),
              List.of(
                  new OutgoingPayload(
                      "doc@bd",
                      "application/xml",
                      null,
                      List.of(),
                      PayloadSource.of(("<n>" + number + "</n>").getBytes(UTF_8)))),
              leg);
      if (outcome instanceof SendingOutcome.Receipted) {
        receipted.incrementAndGet();
      } else {
        failure.compareAndSet(null, outcome);
      }
    }
  }

  private final class Counting implements MessageReception {
    @Override
    public Reception receive(ReceivedMessage message) {
      stored.incrementAndGet();
      return new Reception.Stored();
    }

    @Override
    public void receiptSigned(String messageId, byte[] receiptMessage) {}
  }
}
