// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.security.Decryptor;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.SecurityPolicy;
import org.crossborder.gateway.security.Signer;

/** A receiving gateway that keeps messages in memory. */
public final class TestGateway implements AutoCloseable {
  public static final URI NOWHERE = URI.create("https://localhost:1/as4");

  /** How long a new key of a receiver waits before it signs. */
  private static final Duration SETTLING = Duration.ofHours(1);

  public final InMemoryReception reception = new InMemoryReception();
  public final ReceivingMsh msh;
  private final As4Server server;

  private TestGateway(Path directory, boolean tls, MshKey key, Supplier<PModes> pmodes)
      throws Exception {
    msh = receiver(directory, key, pmodes, reception, PackagingLimits.DEFAULT);
    server = new As4Server(directory, tls, As4Server.endpoint(msh));
  }

  /** The receiving MSH alone. */
  static ReceivingMsh receiver(
      Path directory,
      MshKey key,
      Supplier<PModes> pmodes,
      MessageReception reception,
      PackagingLimits limits) {
    return receiver(directory, List.of(key), pmodes, reception, limits);
  }

  /** The receiving MSH alone, with keys of several kinds. */
  static ReceivingMsh receiver(
      Path directory,
      List<MshKey> keys,
      Supplier<PModes> pmodes,
      MessageReception reception,
      PackagingLimits limits) {
    return receiver(directory, () -> keys, SecurityPolicy.STANDARD, pmodes, reception, limits);
  }

  /** The receiving MSH alone, whose keys may change, with a security policy of its own. */
  static ReceivingMsh receiver(
      Path directory,
      Supplier<List<MshKey>> keys,
      SecurityPolicy policy,
      Supplier<PModes> pmodes,
      MessageReception reception,
      PackagingLimits limits) {
    Clock clock = Clock.systemUTC();
    Signer signer = new Signer(keys, policy, SETTLING);
    SignalPrinter signals = new SignalPrinter(signer, () -> UUID.randomUUID() + "@test", clock);
    return new ReceivingMsh(
        limits,
        new ReceivingPipeline(
            pmodes, new Decryptor(keys, policy), reception, signals, limits, clock),
        new PullAnswering(
            pmodes,
            new NoChannels(),
            new SendingPipeline(signer, clock),
            signals,
            directory,
            clock),
        new SignalReceiving(new NoSentMessages(), signals, clock),
        new ErrorCallback(pmodes, TestGateway::mustNotPost),
        signals,
        directory);
  }

  private static void mustNotPost(String refToMessageId, Leg leg, byte[] signal) {
    throw new UnsupportedOperationException();
  }

  /** Nothing waits to be pulled. */
  private static final class NoChannels implements MessagePartitionChannels {
    @Override
    public Optional<OutboundMessage> take(String mpc, Leg authorised) {
      return Optional.empty();
    }

    @Override
    public void signed(String messageId, List<SignedReference> references) {
      throw new UnsupportedOperationException();
    }
  }

  /** Nothing was sent, so no signal is awaited. */
  private static final class NoSentMessages implements SentMessages {
    @Override
    public Optional<Sent> find(String messageId) {
      return Optional.empty();
    }

    @Override
    public void receipted(String messageId, byte[] receipt) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void reported(String messageId, SignalledErrors errors) {
      throw new UnsupportedOperationException();
    }
  }

  /** A gateway of these P-Modes, over TLS. */
  public static TestGateway of(Path directory, MshKey key, Supplier<PModes> pmodes)
      throws Exception {
    return new TestGateway(directory, true, key, pmodes);
  }

  /** KR's gateway, over TLS. */
  public static TestGateway kr(Path directory) throws Exception {
    return kr(directory, true);
  }

  public static TestGateway kr(Path directory, boolean tls) throws Exception {
    return new TestGateway(
        directory, tls, TestPki.KR, () -> TestRegister.pmodes("KR", NOWHERE, NOWHERE));
  }

  public URI url() {
    return server.url();
  }

  @Override
  public void close() throws org.apache.catalina.LifecycleException {
    server.close();
  }
}
