// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.crossborder.gateway.bench.Line;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;

/** This gateway's MSH at both ends. Nothing is stored, because the baseline stores nothing. */
public final class GatewayLine implements Line {
  private final String version;
  private final As4Server server;
  private final As4Client client;
  private final SendingMsh sender;
  private final Leg leg;
  private final AtomicLong received = new AtomicLong();

  private GatewayLine(Path directory, String version, List<MshKey> bd, List<MshKey> kr)
      throws Exception {
    this.version = version;
    PModes receiver = pmodes("KR", TestGateway.NOWHERE);
    ReceivingMsh msh =
        TestGateway.receiver(directory, kr, () -> receiver, new Reading(), PackagingLimits.DEFAULT);
    this.server = new As4Server(directory, true, As4Server.endpoint(msh));
    this.client = new As4Client(TransportLimits.DEFAULT);
    this.sender = new PushSendingMsh(new Signer(bd), client, directory, Clock.systemUTC());
    this.leg =
        pmodes("BD", server.url())
            .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
            .orElseThrow();
  }

  /**
   * Starts both ends.
   *
   * @param version of eDelivery AS4: 1.15, 2.0 or 2.0-EC
   */
  public static GatewayLine open(Path directory, String version) throws Exception {
    return switch (version) {
      case "1.15" -> new GatewayLine(directory, version, List.of(TestPki.BD), List.of(TestPki.KR));
      case "2.0" ->
          new GatewayLine(
              directory,
              version,
              List.of(TestPki.BD_ED25519),
              List.of(TestPki.KR_ED25519, TestPki.KR_X25519));
      default ->
          new GatewayLine(directory, version, List.of(TestPki.BD_EC), List.of(TestPki.KR_EC));
    };
  }

  @Override
  public String name() {
    return "gateway " + version;
  }

  @Override
  public void send(byte[] document) {
    SendingOutcome outcome =
        sender.send(
            leg.userMessage(
                new MessageInfo(Instant.now(), UUID.randomUUID() + "@bd", null),
                "conversation",
                List.of(
                    new Property(Property.ORIGINAL_SENDER, "urn:crossborder:party:BD"),
                    new Property(Property.FINAL_RECIPIENT, "urn:crossborder:party:KR"))),
            List.of(
                new OutgoingPayload(
                    "document@bd", "application/xml", null, List.of(), PayloadSource.of(document))),
            leg);
    if (!(outcome instanceof SendingOutcome.Receipted)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  /** Reads the payloads as whoever stores them would. */
  private final class Reading implements MessageReception {
    @Override
    public Reception receive(ReceivedMessage message) {
      for (ReceivedPayload payload : message.payloads()) {
        try (InputStream in = payload.content().open()) {
          received.addAndGet(in.readAllBytes().length);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return new Reception.Stored();
    }

    @Override
    public void receiptSigned(String messageId, byte[] receiptMessage) {}
  }

  private PModes pmodes(String party, java.net.URI kr) {
    return PModes.derive(
        TestRegister.snapshot(TestGateway.NOWHERE, kr, version), party, Instant.now());
  }

  @Override
  public void close() throws Exception {
    client.close();
    server.close();
  }
}
