// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.catalina.LifecycleException;
import org.crossborder.gateway.mpc.AwaitedSignals;
import org.crossborder.gateway.mpc.SignalDispatch;
import org.crossborder.gateway.mpc.StoredChannels;
import org.crossborder.gateway.mpc.StoredSignals;
import org.crossborder.gateway.msh.As4Server;
import org.crossborder.gateway.msh.ErrorCallback;
import org.crossborder.gateway.msh.PullAnswering;
import org.crossborder.gateway.msh.PushSendingMsh;
import org.crossborder.gateway.msh.ReceivingMsh;
import org.crossborder.gateway.msh.ReceivingPipeline;
import org.crossborder.gateway.msh.SendingPipeline;
import org.crossborder.gateway.msh.SignalPosting;
import org.crossborder.gateway.msh.SignalPrinter;
import org.crossborder.gateway.msh.SignalReceiving;
import org.crossborder.gateway.msh.SourceMessageReading;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.outbox.Conclusion;
import org.crossborder.gateway.outbox.Notice;
import org.crossborder.gateway.outbox.Outbox;
import org.crossborder.gateway.outbox.StoredSentMessages;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.reception.DurableReception;
import org.crossborder.gateway.security.Decryptor;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.FileFragmentStore;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Worker;

/**
 * A gateway with a real store and a real port with TLS that sends and joins fragments; a test moves
 * its workers step by step.
 */
final class SplitGateway implements AutoCloseable {
  static final Duration EXPIRY = Duration.ofHours(20);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(30), 2, Duration.ofMinutes(10));

  final Store store;
  final PushSendingMsh msh;
  final List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
  private final String party;
  private final Path home;
  private final Clock clock;
  private final FragmentStore bytes;
  private final H2.Opened database;
  private final Worker.Step outbox;
  private final Worker.Step fragments;
  private final Worker.Step joining;
  private final SignalDispatch dispatch;
  private final As4Client client = new As4Client(TransportLimits.DEFAULT);
  private final As4Server server;

  SplitGateway(
      Path home,
      String party,
      MshKey key,
      Clock clock,
      Supplier<PModes> pmodes,
      JoiningLimits limits,
      long largest)
      throws Exception {
    this.party = party;
    this.home = home;
    this.clock = clock;
    this.database = H2.open(Files.createDirectories(home), clock, largest);
    this.store = database.store();
    this.bytes = new FileFragmentStore(home.resolve("fragments"), 2 * largest, clock);
    Path spool = Files.createDirectories(home.resolve("spool"));
    Supplier<Optional<PModes>> known = () -> Optional.of(pmodes.get());
    PackagingLimits packaging =
        new PackagingLimits(200, 8_192, 2 << 20, largest, 2 * largest, largest, 1_000);
    Signer signer = new Signer(key);
    Supplier<String> ids = () -> UUID.randomUUID() + "@" + party;
    SignalPrinter signals = new SignalPrinter(signer, ids, clock);
    StoredSignals signalOutbox = new StoredSignals(store, () -> {});
    Conclusion conclusion = new Conclusion(store, known, notices::add);
    SourceProgress sources = new SourceProgress(store, bytes, conclusion);
    DurableReception whole = new DurableReception(store, () -> {});
    this.msh = new PushSendingMsh(signer, client, new StoredSentMessages(store), spool, clock);
    this.outbox =
        new SplitOutbox(
            new Outbox(store, known, msh, conclusion, BACKOFF, new Random(1)),
            store,
            bytes,
            known,
            sources,
            spool,
            ids,
            () -> {});
    this.fragments = new FragmentSending(store, bytes, known, msh, sources, BACKOFF, new Random(1));
    this.joining =
        new Joining(
            store,
            bytes,
            new SourceMessageReading(pmodes, packaging),
            whole,
            new SourceSignals(signals, signalOutbox, pmodes),
            spool);
    this.dispatch =
        new SignalDispatch(
            store, known, new SignalPosting(client), BACKOFF, Node.start(Dialect.H2, store));
    this.server =
        new As4Server(
            home,
            true,
            As4Server.endpoint(
                new ReceivingMsh(
                    packaging,
                    new ReceivingPipeline(
                        pmodes,
                        new Decryptor(List.of(key)),
                        new FragmentReception(whole, store, bytes, limits, () -> {}),
                        signals,
                        packaging,
                        clock),
                    new PullAnswering(
                        pmodes,
                        new StoredChannels(store, known, LEASE, new Random(1)),
                        new SendingPipeline(signer, clock),
                        signals,
                        spool,
                        clock),
                    new SignalReceiving(
                        new AwaitedSourceSignals(
                            new AwaitedSignals(store, known, conclusion, BACKOFF, new Random(1)),
                            store,
                            known,
                            conclusion,
                            sources),
                        signals,
                        clock),
                    new ErrorCallback(pmodes, signalOutbox),
                    signals,
                    spool)));
  }

  URI url() {
    return server.url();
  }

  /** Stores a document for the other Party, one payload for each content. */
  StoredMessage submit(byte[]... contents) throws Exception {
    List<StoredPart> parts = new ArrayList<>();
    for (byte[] content : contents) {
      parts.add(part(new ByteArrayInputStream(content)));
    }
    return submit(parts);
  }

  StoredPart part(InputStream content) throws Exception {
    try (content) {
      return new StoredPart(
          UUID.randomUUID() + "@" + party,
          "application/octet-stream",
          null,
          store.payloads().put(content));
    }
  }

  StoredMessage submit(List<StoredPart> parts) {
    UUID id = UUID.randomUUID();
    return store
        .messages()
        .add(
            new NewMessage(
                id,
                Lifecycle.OUTBOUND_DOCUMENT,
                id + "@" + party,
                null,
                "conversation-1",
                TestRegister.ARRANGEMENT,
                id.toString(),
                party,
                party.equals("BD") ? "KR" : "BD",
                new CarriedDocument(null, null, null, parts.get(0).payload()),
                parts,
                clock.instant(),
                clock.instant().plus(EXPIRY)));
  }

  /** The outbox does what is due. */
  void send() {
    claim(Lifecycle.OUTBOUND_DOCUMENT, 100).forEach(outbox::take);
  }

  /** Takes fragments to send. */
  List<StoredMessage> takeFragments(int most) {
    return claim(Lifecycle.OUTBOUND_FRAGMENT, most);
  }

  void sendFragment(StoredMessage fragment) {
    fragments.take(fragment);
  }

  /** Sends so many fragments that are due, in another order than theirs. */
  void sendFragments(int most) {
    List<StoredMessage> taken = new ArrayList<>(takeFragments(most));
    Collections.shuffle(taken, new Random(7));
    taken.forEach(fragments::take);
  }

  /** Joins what is complete, and ends what is late. */
  void join() {
    claim(Lifecycle.INBOUND_FRAGMENT, 100).forEach(joining::take);
  }

  /** Takes what is to be joined. */
  List<StoredMessage> takeJoins() {
    return claim(Lifecycle.INBOUND_FRAGMENT, 100);
  }

  /** Joins, and forgets what became of it: the group is as it was before. */
  void joinWithoutSettling(StoredMessage last) throws Exception {
    var group = store.fragmentGroups().of(last.id()).orElseThrow();
    Map<Path, byte[]> files = new HashMap<>();
    try (var kept = Files.walk(home.resolve("fragments"))) {
      for (Path file : kept.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readAllBytes(file));
      }
    }
    joining.take(last);
    database.undoJoin(group.id());
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
  }

  /** The signals that are due are posted. */
  void postSignals() {
    for (String partner : dispatch.partners()) {
      dispatch.claim(partner, 100).forEach(dispatch::take);
    }
  }

  private List<StoredMessage> claim(Lifecycle lifecycle, int most) {
    return store.messages().claim(Set.of(lifecycle), most, "gateway", LEASE, clock.instant());
  }

  StoredMessage now(StoredMessage message) {
    return store.messages().find(message.id()).orElseThrow();
  }

  /** The fragments of a source message, in order. */
  List<StoredMessage> fragmentsOf(StoredMessage source) {
    return store.splitMessages().fragments(source.id()).stream()
        .map(id -> store.messages().find(id).orElseThrow())
        .toList();
  }

  /** The documents that have come. */
  List<StoredMessage> received() {
    return store.messages().list(new MessageFilter(Direction.INBOUND, null, null, 100));
  }

  /** What a start deletes. */
  int deleteAbandoned() throws Exception {
    return AbandonedFragments.delete(store, bytes);
  }

  /** Keeps bytes that no message is stored for, as a kill leaves them. */
  void abandon(byte[] content) throws Exception {
    bytes.put(UUID.randomUUID(), new ByteArrayInputStream(content));
  }

  /** How many files the fragment store holds. */
  long keptFragments() throws Exception {
    try (var files = Files.walk(home.resolve("fragments"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Override
  public void close() throws LifecycleException {
    server.close();
    client.close();
    database.close();
  }
}
