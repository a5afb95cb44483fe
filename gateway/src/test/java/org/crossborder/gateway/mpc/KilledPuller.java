// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.ReceivedPayload;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.reception.DurableReception;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Store;

/**
 * What a puller does with each message that it was given, in a process that is made to be killed:
 * stores it, keeps its receipt, keeps the receipt to be posted; then prints its number.
 */
final class KilledPuller {
  private KilledPuller() {}

  public static void main(String[] arguments) throws Exception {
    Store store = H2.store(Path.of(arguments[0]), Clock.systemUTC());
    DurableReception reception = new DurableReception(store, () -> {});
    StoredSignals signals = new StoredSignals(store, () -> {});
    Leg leg =
        TestRegister.pmodes("KR", TestGateway.NOWHERE, null).toPull().stream()
            .filter(pulled -> !pulled.isTest())
            .findFirst()
            .orElseThrow();
    for (int number = 1; ; number++) {
      byte[] receipt = ("receipt " + number).getBytes(UTF_8);
      reception.receive(message(number, leg));
      reception.receiptSigned(messageId(number), receipt);
      signals.post(messageId(number), leg, receipt);
      System.out.println(number);
      System.out.flush();
    }
  }

  static String messageId(int number) {
    return "message-" + number + "@bd.example";
  }

  private static ReceivedMessage message(int number, Leg leg) {
    MessageInfo info = new MessageInfo(Instant.now(), messageId(number), null);
    byte[] payload = ("<n>" + number + "</n>").getBytes(UTF_8);
    return new ReceivedMessage(
        leg.userMessage(info, "conversation", List.of()),
        leg,
        List.of(
            new ReceivedPayload(
                "document", "application/xml", null, List.of(), PayloadSource.of(payload))),
        TestPki.BD.certificate(),
        List.of(),
        "<envelope/>".getBytes(UTF_8),
        Instant.now());
  }
}
