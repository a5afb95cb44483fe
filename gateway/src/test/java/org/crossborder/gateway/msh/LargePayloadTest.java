// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.Signer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payload that this test's heap could hardly hold goes through both ends as a stream. */
@Tag("small-heap")
class LargePayloadTest {
  private static final int SIZE = 64 << 20;
  private static final PackagingLimits LIMITS =
      new PackagingLimits(10, 8_192, 1 << 20, 1L << 30, 1L << 30, 1L << 30, 100);

  @TempDir Path directory;

  /** Hashes what arrives instead of keeping it. */
  private static final class Hashing implements MessageReception {
    final AtomicReference<String> sha256 = new AtomicReference<>();

    @Override
    public Reception receive(ReceivedMessage message) {
      sha256.set(hash(message.payloads().get(0).content()));
      return new Reception.Stored();
    }

    @Override
    public void receiptSigned(String messageId, byte[] receiptMessage) {}
  }

  @Test
  void passesThroughBothEndsWithinTheMemoryOfAFewBuffers() throws Exception {
    PayloadSource payload = () -> incompressible(SIZE);
    Hashing reception = new Hashing();
    ReceivingMsh receiver =
        TestGateway.receiver(
            directory,
            TestPki.KR,
            () -> TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE),
            reception,
            LIMITS);
    try (As4Server server = new As4Server(directory, true, As4Server.endpoint(receiver));
        As4Client client = new As4Client(TransportLimits.DEFAULT)) {
      Leg leg =
          TestRegister.pmodes("BD", TestGateway.NOWHERE, server.url())
              .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
              .orElseThrow();
      SendingOutcome outcome =
          new PushSendingMsh(new Signer(TestPki.BD), client, directory, Clock.systemUTC())
              .send(
                  leg.userMessage(
                      new MessageInfo(Instant.now(), UUID.randomUUID() + "@bd", null),
                      "c",
                      List.of()),
                  List.of(
                      new OutgoingPayload("scan@bd", "application/pdf", null, List.of(), payload)),
                  leg);

      assertThat(outcome).isInstanceOf(SendingOutcome.Receipted.class);
      assertThat(reception.sha256.get()).isEqualTo(hash(payload));
    }
  }

  private static String hash(PayloadSource source) {
    try (InputStream in = source.open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream incompressible(int size) {
    Random random = new Random(7);
    return new InputStream() {
      private int left = size;

      @Override
      public int read() {
        return left-- > 0 ? random.nextInt(256) : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        byte[] chunk = new byte[Math.min(length, left)];
        random.nextBytes(chunk);
        System.arraycopy(chunk, 0, bytes, offset, chunk.length);
        left -= chunk.length;
        return chunk.length;
      }
    };
  }
}
