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
import java.time.Duration;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A payload that this test's heap could not hold goes through both ends as a stream. As many
 * megabytes as {@code -Dcrossborder.payload=1024} says; 100 in each build.
 */
@Tag("small-heap")
class LargePayloadTest {
  private static final Logger LOG = LoggerFactory.getLogger(LargePayloadTest.class);
  private static final int MEGABYTES = Integer.getInteger("crossborder.payload", 100);
  private static final PackagingLimits LIMITS =
      new PackagingLimits(10, 8_192, 1 << 20, 1L << 33, 1L << 33, 1L << 33, 100);
  private static final TransportLimits PATIENT =
      new TransportLimits(Duration.ofSeconds(10), Duration.ofMinutes(10), 1 << 20, false);

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
    PayloadSource payload = () -> incompressible((long) MEGABYTES << 20);
    Hashing reception = new Hashing();
    ReceivingMsh receiver =
        TestGateway.receiver(
            directory,
            TestPki.KR,
            () -> TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE),
            reception,
            LIMITS);
    try (As4Server server = new As4Server(directory, true, As4Server.endpoint(receiver));
        As4Client client = new As4Client(PATIENT)) {
      Leg leg =
          TestRegister.pmodes("BD", TestGateway.NOWHERE, server.url())
              .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
              .orElseThrow();
      long begin = System.nanoTime();
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

      long milliseconds = (System.nanoTime() - begin) / 1_000_000;
      assertThat(outcome).as(outcome.toString()).isInstanceOf(SendingOutcome.Receipted.class);
      assertThat(reception.sha256.get()).isEqualTo(hash(payload));
      LOG.info(
          "{} MB through both ends in {} ms with a heap of {} MB on Java {}: {} MB/s",
          MEGABYTES,
          milliseconds,
          Runtime.getRuntime().maxMemory() >> 20,
          Runtime.version(),
          MEGABYTES * 1_000L / Math.max(1, milliseconds));
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

  private static InputStream incompressible(long size) {
    Random random = new Random(7);
    return new InputStream() {
      private long left = size;

      @Override
      public int read() {
        return left-- > 0 ? random.nextInt(256) : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        byte[] chunk = new byte[(int) Math.min(length, left)];
        random.nextBytes(chunk);
        System.arraycopy(chunk, 0, bytes, offset, chunk.length);
        left -= chunk.length;
        return chunk.length;
      }
    };
  }
}
