// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.security.Decryptor;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;

/** A receiving gateway that keeps messages in memory. */
public final class TestGateway implements AutoCloseable {
  public static final URI NOWHERE = URI.create("https://localhost:1/as4");

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
    return new ReceivingMsh(
        pmodes,
        new Decryptor(keys),
        reception,
        new SignalPrinter(new Signer(keys), () -> UUID.randomUUID() + "@test", Clock.systemUTC()),
        limits,
        directory,
        Clock.systemUTC());
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
