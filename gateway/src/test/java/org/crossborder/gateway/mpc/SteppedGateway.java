// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.catalina.LifecycleException;
import org.crossborder.gateway.msh.As4Server;
import org.crossborder.gateway.msh.ErrorCallback;
import org.crossborder.gateway.msh.PullAnswering;
import org.crossborder.gateway.msh.PullOutcome;
import org.crossborder.gateway.msh.PullingMsh;
import org.crossborder.gateway.msh.PushSendingMsh;
import org.crossborder.gateway.msh.ReceivingMsh;
import org.crossborder.gateway.msh.ReceivingPipeline;
import org.crossborder.gateway.msh.SendingPipeline;
import org.crossborder.gateway.msh.SignalPosting;
import org.crossborder.gateway.msh.SignalPrinter;
import org.crossborder.gateway.msh.SignalReceiving;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.outbox.Conclusion;
import org.crossborder.gateway.outbox.Notice;
import org.crossborder.gateway.outbox.Outbox;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.reception.DurableReception;
import org.crossborder.gateway.reception.RefusedMessage;
import org.crossborder.gateway.security.Decryptor;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Node;
import org.jspecify.annotations.Nullable;

/**
 * A gateway with a real store and a real port with TLS, whose workers a test moves step by step.
 */
final class SteppedGateway implements AutoCloseable {
  static final Duration RECEIPT_TIMEOUT = Duration.ofMinutes(2);
  static final Duration EXPIRY = Duration.ofHours(2);
  private static final Set<Lifecycle> OUTBOUND =
      Set.of(Lifecycle.OUTBOUND_DOCUMENT, Lifecycle.OUTBOUND_ACKNOWLEDGEMENT);
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(30), 2, Duration.ofMinutes(10));

  final String party;
  final Store store;
  final List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
  final List<RefusedMessage> refused = Collections.synchronizedList(new ArrayList<>());
  private final H2.Opened database;
  private final Clock clock;
  private final Supplier<PModes> pmodes;
  private final Outbox outbox;
  private final PullingMsh pulling;
  private final SignalDispatch dispatch;
  private final As4Client client = new As4Client(TransportLimits.DEFAULT);
  private final As4Server server;

  SteppedGateway(Path home, String party, MshKey key, Clock clock, Supplier<PModes> pmodes)
      throws Exception {
    this.party = party;
    this.clock = clock;
    this.pmodes = pmodes;
    this.database = H2.open(Files.createDirectories(home), clock);
    this.store = database.store();
    Path spool = Files.createDirectories(home.resolve("spool"));
    Supplier<Optional<PModes>> known = () -> Optional.of(pmodes.get());
    PackagingLimits limits = PackagingLimits.DEFAULT;
    Signer signer = new Signer(key);
    SignalPrinter signals = new SignalPrinter(signer, () -> UUID.randomUUID() + "@" + party, clock);
    Conclusion conclusion = new Conclusion(store, known, notices::add);
    StoredSignals signalOutbox = new StoredSignals(store, () -> {});
    ReceivingPipeline pipeline =
        new ReceivingPipeline(
            pmodes,
            new Decryptor(List.of(key)),
            new DurableReception(store, () -> {}, refused::add),
            signals,
            limits,
            clock);
    this.outbox =
        new Outbox(
            store,
            known,
            new PushSendingMsh(signer, client, spool, clock),
            conclusion,
            BACKOFF,
            new Random(1));
    this.pulling = new PullingMsh(client, signals, limits, pipeline, signalOutbox, spool, clock);
    this.dispatch =
        new SignalDispatch(
            store, known, new SignalPosting(client), BACKOFF, Node.start(Dialect.H2, store));
    ReceivingMsh receiving =
        new ReceivingMsh(
            limits,
            pipeline,
            new PullAnswering(
                pmodes,
                new StoredChannels(store, known, RECEIPT_TIMEOUT, new Random(1)),
                new SendingPipeline(signer, clock),
                signals,
                spool,
                clock),
            new SignalReceiving(
                new AwaitedSignals(store, known, conclusion, BACKOFF, new Random(1)),
                signals,
                clock),
            new ErrorCallback(pmodes, signalOutbox),
            signals,
            spool);
    this.server = new As4Server(home, true, As4Server.endpoint(receiving));
  }

  URI url() {
    return server.url();
  }

  /** Stores a document for the other Party, as its producer submits it. */
  StoredMessage submit(String content) throws Exception {
    return submit(content, MessageHeader.PLAIN, "conversation-" + content.length(), null);
  }

  StoredMessage submit(
      String content, MessageHeader header, String conversation, @Nullable String refToMessageId)
      throws Exception {
    StoredPayload payload = store.payloads().put(new ByteArrayInputStream(content.getBytes(UTF_8)));
    return submit(
        Lifecycle.OUTBOUND_DOCUMENT,
        header,
        conversation,
        refToMessageId,
        List.of(new StoredPart(UUID.randomUUID() + "@p", "application/xml", "UTF-8", payload)));
  }

  StoredMessage submit(
      Lifecycle lifecycle,
      MessageHeader header,
      String conversation,
      @Nullable String refToMessageId,
      List<StoredPart> parts) {
    UUID id = UUID.randomUUID();
    return store
        .messages()
        .add(
            new NewMessage(
                id,
                lifecycle,
                UUID.randomUUID() + "@" + party,
                refToMessageId,
                conversation,
                TestRegister.ARRANGEMENT,
                id.toString(),
                party,
                party.equals("BD") ? "KR" : "BD",
                new CarriedDocument(null, null, null, parts.get(0).payload()),
                parts,
                header,
                clock.instant(),
                clock.instant().plus(EXPIRY)));
  }

  /** The outbox does what is due. */
  void send() {
    store
        .messages()
        .claim(OUTBOUND, 100, "gateway", Duration.ofMinutes(5), clock.instant())
        .forEach(outbox::take);
  }

  /** One pull request for each channel of a partner's. */
  PullOutcome pull() {
    return pull(pmodes.get().toPull().get(0));
  }

  PullOutcome pull(Leg leg) {
    return pulling.pull(leg);
  }

  /** The signals that are due are posted. */
  void postSignals() {
    for (String partner : dispatch.partners()) {
      dispatch.claim(partner, 100).forEach(dispatch::take);
    }
  }

  StoredMessage now(StoredMessage message) {
    return store.messages().find(message.id()).orElseThrow();
  }

  @Override
  public void close() throws LifecycleException {
    server.close();
    client.close();
    database.close();
  }
}
