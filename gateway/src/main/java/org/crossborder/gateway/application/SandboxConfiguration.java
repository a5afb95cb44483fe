// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.catalina.LifecycleException;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.packaging.SpoolDirectory;
import org.crossborder.gateway.sandbox.Practice;
import org.crossborder.gateway.sandbox.PracticeKeys;
import org.crossborder.gateway.sandbox.PracticePartner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A partner to practise with, if it is switched on; a connection and keys of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("crossborder.gateway.sandbox.enabled")
class SandboxConfiguration {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration DELAY = Duration.ofSeconds(7);
  private static final int RECEIPT_BYTES = 1 << 20;

  /** All that listens and is open. */
  record Sandbox(Practice practice, PracticeServer server, As4Client client, SpoolDirectory spool)
      implements AutoCloseable {
    @Override
    public void close() throws LifecycleException, IOException {
      practice.close();
      client.close();
      server.close();
      spool.close();
    }
  }

  @Bean
  Sandbox sandbox(GatewayProperties properties, Clock clock)
      throws IOException, LifecycleException, GeneralSecurityException {
    SecureRandom random = new SecureRandom();
    SpoolDirectory spool = SpoolDirectory.open(properties.home().resolve("sandbox"));
    Path directory = spool.path();
    PracticeKeys keys = PracticeKeys.make(random, clock.instant());
    CompletableFuture<URI> address = new CompletableFuture<>();
    PracticePartner partner = new PracticePartner(keys, address::join, DELAY, directory, clock);
    PracticeServer server =
        new PracticeServer(
            directory, keys.tls(), new HangingUp(partner), new PracticeEndpoint(partner, clock));
    address.complete(server.address());
    As4Client client = new As4Client(new TransportLimits(PATIENCE, PATIENCE, RECEIPT_BYTES, false));
    Practice practice =
        new Practice(keys, partner, server.address(), client, directory, clock, random);
    return new Sandbox(practice, server, client, spool);
  }

  @Bean(destroyMethod = "")
  Practice practice(Sandbox sandbox) {
    return sandbox.practice();
  }
}
