// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sets the trust registry up as its operator and the Parties' officers would: nothing enters the
 * register that two persons have not signed.
 */
final class Trust {
  private static final Duration CRL_VALIDITY = Duration.ofDays(7);

  private final RegistryCommands commands;
  private final Parties parties;
  private final Officers accession;
  private final Path registerFile;

  private Trust(RegistryCommands commands, Parties parties, Officers accession, Path registerFile) {
    this.commands = commands;
    this.parties = parties;
    this.accession = accession;
    this.registerFile = registerFile;
  }

  /**
   * Makes the registry's keys, and founds its log on the officers of the accession office.
   *
   * @param line how both gateways speak
   */
  static Trust found(
      RegistryCommands commands, DemoHome home, Parties parties, Line line, Instant now)
      throws IOException, InterruptedException {
    Officers accession =
        Officers.ofTheAccessionOffice(home.directory().resolve("accession-office"), now);
    commands.init(home.registry(), accession);
    Path registerFile = home.directory().resolve("register.json");
    Files.writeString(registerFile, RegisterFile.of(parties.exporter(), parties.importer(), line));
    return new Trust(commands, parties, accession, registerFile);
  }

  /** The accession office admits both States with their officers. */
  void admitStates() throws IOException, InterruptedException {
    String change =
        commands.propose(
            registerFile, accession.first(), "As notified by the depositary (Articles 18, 19)");
    commands.approve(change, accession.second());
  }

  /** The exporter proposes the arrangement and what it needs; both Parties approve. */
  void agree() throws IOException, InterruptedException {
    Officers exporter = parties.exporter().officers();
    String change =
        commands.propose(registerFile, exporter.first(), "Agreed between both Parties (demo)");
    bothAtOnce(
        () -> approve(change, exporter.second()),
        () -> approve(change, parties.importer().officers().first()));
  }

  /** The CAs say that no certificate is revoked. */
  void handInRevocationLists(Instant now) throws IOException, InterruptedException {
    HttpClient http =
        HttpClient.newBuilder()
            .sslContext(Tls.client(parties.exporter().pki().root().certificate()))
            .build();
    for (DemoParty party : List.of(parties.exporter(), parties.importer())) {
      commands.handIn(party.pki().sealAuthority().emptyCrl(now, CRL_VALIDITY), http);
    }
  }

  private Void approve(String change, DemoOfficer officer)
      throws IOException, InterruptedException {
    commands.approve(change, officer);
    return null;
  }

  private static void bothAtOnce(Callable<Void> one, Callable<Void> other)
      throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (Future<Void> done : threads.invokeAll(List.of(one, other))) {
        done.get();
      }
    } catch (ExecutionException failed) {
      throw new IOException(String.valueOf(failed.getMessage()), failed);
    } finally {
      threads.shutdownNow();
    }
  }
}
