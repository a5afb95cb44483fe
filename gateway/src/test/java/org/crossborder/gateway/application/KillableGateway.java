// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.crossborder.gateway.acknowledgement.Acceptance;
import org.crossborder.gateway.acknowledgement.Acknowledging;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.backend.Backends;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.backend.FakeBackend;
import org.crossborder.gateway.delivery.InboundDocuments;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.exchange.ExchangeRecords;
import org.crossborder.gateway.inspection.InboundCircumstances;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.ReceivedPayload;
import org.crossborder.gateway.msh.SendingMsh;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.outbox.Conclusion;
import org.crossborder.gateway.outbox.MessageIds;
import org.crossborder.gateway.outbox.Outbox;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.reception.DurableReception;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.gateway.sealing.AuthoritySealing;
import org.crossborder.gateway.sealing.SealingKey;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.submission.Submission;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionRequest;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Worker;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.Validator;
import org.crossborder.validation.signature.XadesSealer;

/**
 * A gateway's way from reception and submission to delivery and sending, in a process that is made
 * to be killed. Only the two far ends are stand-ins: the partner and the single window, who write
 * down what reaches them. Once a promise is given, its number is printed.
 */
final class KillableGateway {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(50), 2, Duration.ofMillis(200));

  private final Path home;
  private final Store store;
  private final TrustData trust;
  private final Submission submission;
  private final DurableReception reception;
  private final Leg leg;

  private KillableGateway(Path home) throws Exception {
    this.home = home;
    this.store = H2.store(home, Clock.systemUTC());
    TrustedSnapshot snapshot = snapshot();
    this.trust = () -> Optional.of(snapshot);
    this.leg =
        PModes.derive(snapshot.snapshot(), "KR", Instant.now()).all().stream()
            .flatMap(pmode -> pmode.legs().stream())
            .filter(one -> one.receiver().party().equals("KR"))
            .filter(one -> one.businessInfo().action().equals(TradeDocuments.DOCUMENT))
            .findFirst()
            .orElseThrow();
    Node node = Node.start(Dialect.H2, store);
    Worker.Pace pace = new Worker.Pace(3, Duration.ofMillis(20));
    Random random = new Random();
    Inspection inspection = new Inspection(Validator.create(), trust, Clock.systemUTC());
    SendingMsh msh = (message, payloads, mode) -> send(message.messageInfo().messageId());
    Conclusion conclusion = new Conclusion(store, pmodes("BD"), notice -> {});
    Worker documents =
        worker(
            "outbox",
            node,
            Lifecycle.OUTBOUND_DOCUMENT,
            new Outbox(store, pmodes("BD"), msh, conclusion, BACKOFF, random),
            pace);
    Worker acknowledgements =
        worker(
            "outbox",
            node,
            Lifecycle.OUTBOUND_ACKNOWLEDGEMENT,
            new Outbox(store, pmodes("KR"), msh, conclusion, BACKOFF, random),
            pace);
    Acknowledging acknowledging =
        new Acknowledging(
            store,
            new XadesSealer(),
            now -> new SealingKey(TestPki.KR.privateKey(), List.of(TestPki.KR.certificate())),
            sender("KR"),
            Acceptance.ON_DELIVERY);
    Worker inbound =
        worker(
            "inbound",
            node,
            Lifecycle.INBOUND_DOCUMENT,
            new InboundDocuments(
                store,
                inspection,
                new InboundCircumstances(store, new ExchangeRecords(store, trust)),
                Backends.only(new FakeBackend(delivery -> deliver(delivery.idempotencyKey()))),
                acknowledging,
                BACKOFF,
                random,
                acknowledgements::wake),
            pace);
    this.reception = new DurableReception(store, inbound::wake);
    this.submission =
        new Submission(
            store,
            inspection,
            trust,
            pmodes("BD"),
            sender("BD"),
            new AuthoritySealing(
                List.of(), Optional.empty(), new AuditLog(store), Clock.systemUTC()),
            documents::wake);
    documents.start();
    acknowledgements.start();
    inbound.start();
  }

  /** This process plays both ends, so it sends for both Parties. */
  private TrustedPModes pmodes(String party) {
    return new TrustedPModes(trust, party, Clock.systemUTC());
  }

  private Worker worker(
      String name, Node node, Lifecycle lifecycle, Worker.Step step, Worker.Pace pace) {
    return new Worker(name, node, Set.of(lifecycle), store, step, pace);
  }

  private static Sender sender(String party) {
    return new Sender(party, MessageIds.at("kill.example"), Duration.ofHours(1));
  }

  private TrustedSnapshot snapshot() throws Exception {
    URI url = URI.create("https://localhost:1/as4");
    byte[] certificate = Files.readAllBytes(home.resolve("seal-ca.der"));
    X509Certificate sealCa =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate));
    return Register.trusted(url, url, sealCa, Files.readAllBytes(home.resolve("seal-ca.crl")));
  }

  private SendingOutcome send(String messageId) {
    append("sent.txt", messageId);
    return new SendingOutcome.Receipted(new byte[] {1}, Instant.now());
  }

  private DeliveryOutcome deliver(String messageId) {
    append("delivered.txt", messageId);
    return new DeliveryOutcome.Confirmed();
  }

  private synchronized void append(String file, String line) {
    try {
      Files.writeString(
          home.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(int number, byte[] document) {
    MessageInfo info = new MessageInfo(Instant.now(), messageId(number), null);
    ReceivedMessage message =
        new ReceivedMessage(
            leg.userMessage(
                info,
                "conversation-" + number,
                List.of(new Property(Property.TRACKING_IDENTIFIER, "tracking-" + number))),
            leg,
            List.of(
                new ReceivedPayload(
                    "document", "application/xml", null, List.of(), PayloadSource.of(document))),
            TestPki.BD.certificate(),
            List.of(),
            ("<envelope>" + number + "</envelope>").getBytes(UTF_8),
            Instant.now());
    reception.receive(message);
    reception.receiptSigned(messageId(number), new byte[] {(byte) number});
    promise("received " + number);
  }

  static String messageId(int number) {
    return "message-" + number + "@bd.example";
  }

  private void submit(int number, byte[] document) {
    SubmissionOutcome outcome =
        submission.submit(new SubmissionRequest("kill", "key-" + number, "KR", document));
    if (!(outcome instanceof SubmissionOutcome.Submitted submitted)) {
      throw new IllegalStateException("Not submitted: " + outcome);
    }
    promise("submitted " + number + " " + submitted.message().id());
  }

  /** Whether every document has come to the end of its way. */
  private boolean settled(int count) {
    return settled(Direction.INBOUND, State.ACKNOWLEDGED, count)
        && settled(Direction.OUTBOUND, State.RECEIPTED, count);
  }

  private boolean settled(Direction direction, State end, int count) {
    return store.messages().list(new MessageFilter(direction, end, null, 10_000)).size() == count;
  }

  private static synchronized void promise(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /**
   * {@code HOME COUNT}: takes all documents in, in any order, works until it is killed, and tells
   * when there is nothing left to do.
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    int count = Integer.parseInt(args[1]);
    KillableGateway gateway = new KillableGateway(home);
    ExecutorService clients = Executors.newFixedThreadPool(4);
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(numbers);
    for (int number : numbers) {
      byte[] document = Files.readAllBytes(home.resolve("document-" + number + ".xml"));
      clients.execute(() -> gateway.receive(number, document));
      clients.execute(() -> gateway.submit(number, document));
    }
    while (!gateway.settled(count)) {
      Thread.sleep(200);
    }
    promise("settled");
    Thread.sleep(Duration.ofMinutes(5).toMillis());
  }
}
