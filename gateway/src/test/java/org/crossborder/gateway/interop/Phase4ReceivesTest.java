// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.As4Server;
import org.crossborder.gateway.msh.OutgoingPayload;
import org.crossborder.gateway.msh.PushSendingMsh;
import org.crossborder.gateway.msh.SendingMsh;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** We push to phase4, signed and encrypted over TLS, and check its receipts and errors. */
class Phase4ReceivesTest {
  @TempDir Path directory;
  private Phase4Servlet phase4;
  private As4Server server;
  private As4Client client;
  private Leg leg;

  @BeforeEach
  void start() throws Exception {
    Phase4.begin();
    phase4 =
        new Phase4Servlet(
            TestRegister.pmodes("BD", TestGateway.NOWHERE, TestGateway.NOWHERE)
                .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
                .orElseThrow());
    server = new As4Server(directory, true, phase4);
    client =
        new As4Client(
            new TransportLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 1 << 20, false));
    leg =
        TestRegister.pmodes("BD", TestGateway.NOWHERE, server.url())
            .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
            .orElseThrow();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
  }

  private SendingOutcome send(MshKey key, List<OutgoingPayload> payloads) {
    SendingMsh sender = new PushSendingMsh(new Signer(key), client, directory, Clock.systemUTC());
    UserMessage message =
        leg.userMessage(
            new MessageInfo(Clock.systemUTC().instant(), UUID.randomUUID() + "@bd", null),
            "conversation-5",
            List.of(
                new Property(Property.ORIGINAL_SENDER, "urn:crossborder:party:BD"),
                new Property(Property.FINAL_RECIPIENT, "urn:crossborder:party:KR")));
    return sender.send(message, payloads, leg);
  }

  private static OutgoingPayload payload(int number) {
    return new OutgoingPayload(
        "part-" + number + "@bd",
        "application/xml",
        "UTF-8",
        List.of(),
        PayloadSource.of(("<p n='" + number + "'/>").getBytes(UTF_8)));
  }

  @Test
  void aDocumentIsReceivedAndItsReceiptHolds() {
    SendingOutcome outcome = send(TestPki.BD, List.of(payload(0)));

    assertThat(outcome).isInstanceOf(SendingOutcome.Receipted.class);
    assertThat(phase4.received.get(0).payloads().get(0)).isEqualTo("<p n='0'/>".getBytes(UTF_8));
    assertThat(phase4.received.get(0).userMessage().getPartyInfo().getFrom().getPartyIdAtIndex(0))
        .extracting(id -> id.getValue())
        .isEqualTo("gateway-bd");
  }

  @Test
  void twentyPayloadsAreReceivedInOrder() {
    List<OutgoingPayload> payloads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      payloads.add(payload(i));
    }

    assertThat(send(TestPki.BD, payloads)).isInstanceOf(SendingOutcome.Receipted.class);

    for (int i = 0; i < 20; i++) {
      assertThat(new String(phase4.received.get(0).payloads().get(i), UTF_8))
          .isEqualTo("<p n='" + i + "'/>");
    }
  }

  @Test
  void aSignedErrorOfPhase4EndsTheMatter() {
    SendingOutcome outcome = send(TestPki.STRANGER, List.of(payload(0)));

    // phase4 says FailedDecryption where it means that it does not trust the signer; its words
    // depend on who in this JVM has loaded Santuario's first
    assertThat(outcome).isInstanceOf(SendingOutcome.Final.class);
    assertThat(outcome.toString()).contains("EBMS:0102");
    assertThat(phase4.received).isEmpty();
  }
}
