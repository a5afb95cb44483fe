// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.catalina.LifecycleException;
import org.crossborder.gateway.acknowledgement.Acceptance;
import org.crossborder.gateway.acknowledgement.AcknowledgementReception;
import org.crossborder.gateway.acknowledgement.Acknowledging;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.Backends;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.backend.FakeBackend;
import org.crossborder.gateway.delivery.InboundDocuments;
import org.crossborder.gateway.exchange.ExchangeRecords;
import org.crossborder.gateway.inspection.InboundCircumstances;
import org.crossborder.gateway.inspection.Inspection;
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
import org.crossborder.gateway.msh.Transport;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.outbox.Conclusion;
import org.crossborder.gateway.outbox.MessageIds;
import org.crossborder.gateway.outbox.Outbox;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.reception.DurableReception;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.gateway.sealing.AuthoritySealing;
import org.crossborder.gateway.sealing.SealingKey;
import org.crossborder.gateway.security.Decryptor;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.crossborder.gateway.splitting.AbandonedFragments;
import org.crossborder.gateway.splitting.AwaitedSourceSignals;
import org.crossborder.gateway.splitting.FragmentReception;
import org.crossborder.gateway.splitting.FragmentSending;
import org.crossborder.gateway.splitting.Joining;
import org.crossborder.gateway.splitting.JoiningLimits;
import org.crossborder.gateway.splitting.SourceProgress;
import org.crossborder.gateway.splitting.SourceSignals;
import org.crossborder.gateway.splitting.SplitOutbox;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.FileFragmentStore;
import org.crossborder.gateway.store.FilePayloadStore;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.submission.Submission;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Worker;
import org.crossborder.validation.Validator;
import org.crossborder.validation.signature.BasicSignatureValidation;
import org.crossborder.validation.signature.XadesSealer;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A whole gateway on a home, over real HTTP, with a real database file and real payload files. Its
 * workers are moved by a test, one step after the other, so that what it does is the same each
 * time; at one instant of that it dies.
 */
final class KillPointGateway {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration EXPIRY = Duration.ofHours(10);
  private static final long LARGEST = 1 << 20;
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(10), 2, Duration.ofSeconds(60));
  private static final Validator VALIDATOR = Validator.create();

  final KillPoints points;
  final Store store;
  final Submission submission;
  private final Clock clock;
  private final JdbcConnectionPool connections;
  private final Map<Lifecycle, Worker.Step> steps = new TreeMap<>();
  private final SignalDispatch dispatch;
  private final As4Client client =
      new As4Client(
          new TransportLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), 1 << 20, true));
  private final As4Server server;

  /** Begins, or begins again, on a home. */
  KillPointGateway(
      Path home,
      String party,
      MshKey key,
      KillPoints points,
      TrustData trust,
      List<String> delivered,
      Clock clock)
      throws Exception {
    this.points = points;
    this.clock = clock;
    connections = H2.connections(Files.createDirectories(home));
    KillPointFiles files =
        new KillPointFiles(
            new FilePayloadStore(home.resolve("payloads"), LARGEST, clock),
            new FileFragmentStore(home.resolve("fragments"), LARGEST, clock),
            points);
    store = H2.store(KillPointDatabase.over(connections, points), files, clock);
    Path spool = Files.createDirectories(home.resolve("spool"));
    TrustedPModes pmodes = new TrustedPModes(trust, party, clock);
    Sender sender = new Sender(party, MessageIds.at(party + ".example"), EXPIRY);
    Supplier<String> ids = sender.messageIds()::next;
    Signer signer = new Signer(key);
    SignalPrinter signals = new SignalPrinter(signer, ids, clock);
    StoredSignals signalOutbox = new StoredSignals(store, () -> {});
    Conclusion conclusion = new Conclusion(store, pmodes, notice -> {});
    SourceProgress sources = new SourceProgress(store, files, conclusion);
    DurableReception whole = new DurableReception(store, () -> {});
    Inspection inspection = new Inspection(VALIDATOR, trust, clock);
    Random random = new Random(1);
    PushSendingMsh msh = new PushSendingMsh(signer, transport(), spool, clock);
    PackagingLimits limits = PackagingLimits.DEFAULT;
    AbandonedFragments.delete(store, files);

    submission =
        new Submission(
            store,
            inspection,
            trust,
            pmodes,
            sender,
            new AuthoritySealing(List.of(), Optional.empty(), new AuditLog(store), clock),
            () -> {});
    Worker.Step outbox =
        new SplitOutbox(
            new Outbox(store, pmodes, msh, conclusion, BACKOFF, random),
            store,
            files,
            pmodes,
            sources,
            spool,
            ids,
            () -> {});
    steps.put(Lifecycle.OUTBOUND_DOCUMENT, outbox);
    steps.put(Lifecycle.OUTBOUND_ACKNOWLEDGEMENT, outbox);
    steps.put(
        Lifecycle.OUTBOUND_FRAGMENT,
        new FragmentSending(store, files, pmodes, msh, sources, BACKOFF, random));
    steps.put(
        Lifecycle.INBOUND_FRAGMENT,
        new Joining(
            store,
            files,
            new SourceMessageReading(pmodes::required, limits),
            whole,
            new SourceSignals(signals, signalOutbox, pmodes::required),
            spool));
    steps.put(
        Lifecycle.INBOUND_DOCUMENT,
        new InboundDocuments(
            store,
            inspection,
            new InboundCircumstances(store, new ExchangeRecords(store, trust)),
            Backends.only(backend(delivered)),
            new Acknowledging(
                store,
                new XadesSealer(),
                now -> new SealingKey(key.privateKey(), List.of(key.certificate())),
                sender,
                Acceptance.ON_DELIVERY),
            BACKOFF,
            random,
            () -> {}));
    steps.put(
        Lifecycle.INBOUND_ACKNOWLEDGEMENT,
        new AcknowledgementReception(
            store, trust, new BasicSignatureValidation(), BACKOFF, random, Duration.ofHours(1)));
    dispatch =
        new SignalDispatch(
            store, pmodes, new SignalPosting(transport()), BACKOFF, Node.start(Dialect.H2, store));
    Supplier<PModes> required = pmodes::required;
    ReceivingMsh receiving =
        new ReceivingMsh(
            limits,
            new ReceivingPipeline(
                required,
                new Decryptor(List.of(key)),
                new FragmentReception(whole, store, files, JoiningLimits.DEFAULT, () -> {}),
                signals,
                limits,
                clock),
            new PullAnswering(
                required,
                new StoredChannels(store, pmodes, LEASE, random),
                new SendingPipeline(signer, clock),
                signals,
                spool,
                clock),
            new SignalReceiving(
                new AwaitedSourceSignals(
                    new AwaitedSignals(store, pmodes, conclusion, BACKOFF, random),
                    store,
                    pmodes,
                    conclusion,
                    sources),
                signals,
                clock),
            new ErrorCallback(required, signalOutbox),
            signals,
            spool);
    server =
        new As4Server(home, false, new KillPointServlet(As4Server.endpoint(receiving), points));
  }

  private Transport transport() {
    return (protocol, contentType, body) ->
        points.around("an exchange", () -> client.push(protocol, contentType, body));
  }

  /** The national side, which knows a delivery that is repeated by its message. */
  private Backend backend(List<String> delivered) {
    return new FakeBackend(
        delivery ->
            points.around(
                "a delivery",
                () -> {
                  delivered.add(delivery.idempotencyKey());
                  return new DeliveryOutcome.Confirmed();
                }));
  }

  URI url() {
    return server.url();
  }

  /** Everything that is due now, one after the other. */
  void work() {
    for (Map.Entry<Lifecycle, Worker.Step> step : steps.entrySet()) {
      store
          .messages()
          .claim(Set.of(step.getKey()), 100, "gateway", LEASE, clock.instant())
          .forEach(step.getValue()::take);
    }
    for (String partner : dispatch.partners()) {
      dispatch.claim(partner, 100).forEach(dispatch::take);
    }
  }

  /** How many messages of each kind are in each state, and how many signals wait. */
  Map<String, Long> states() throws SQLException {
    Map<String, Long> states = new TreeMap<>();
    rows("select lifecycle || ' ' || state from message")
        .forEach(state -> states.merge(state, 1L, Long::sum));
    states.put("signals", (long) rows("select ref_to_message_id from pending_signal").size());
    return states;
  }

  /** The messages of one kind, by what the sender calls them. */
  List<String> messageIds(Lifecycle lifecycle) throws SQLException {
    return rows("select message_id from message where lifecycle = '" + lifecycle + "'");
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    Collections.sort(rows);
    return rows;
  }

  /** Abandons everything: the database's files are closed as they are, without a last write. */
  void end() throws LifecycleException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      // the database has gone before it could answer
    }
    connections.dispose();
    server.close();
    client.close();
  }

  StoredMessage inbound(String messageId) {
    return store.messages().find(Direction.INBOUND, messageId).orElseThrow();
  }
}
