// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.process.PrivateFiles;

/**
 * One Party of the demo: its State, its keys, and the folder its gateway is configured from.
 *
 * @param officers who sign for it in the register
 * @param folder holds {@code ca.pem}, {@code pki/}, {@code secrets/}, {@code gateway.yml}
 */
record DemoParty(
    State state, PartyPki pki, Officers officers, Ports.GatewayPorts ports, Path folder) {
  private static final String KEYSTORE_PASSWORD = "keystore-password";
  private static final String API_TOKEN = "api-token";
  private static final String WEBHOOK_KEY = "webhook-key";

  static DemoParty create(State state, Ports.GatewayPorts ports, DemoHome home, Instant now)
      throws IOException {
    PartyPki pki = PartyPki.create(state, now);
    Path folder = home.party(state.code());
    DemoParty party =
        new DemoParty(state, pki, Officers.of(state, pki.root(), folder, now), ports, folder);
    party.writeSecrets();
    party.writeKeys();
    return party;
  }

  URI as4Url() {
    return URI.create("https://localhost:" + ports.as4() + "/as4");
  }

  URI apiUrl() {
    return URI.create("https://localhost:" + ports.api());
  }

  Path anchor() {
    return folder.resolve("ca.pem");
  }

  Path secrets() {
    return folder.resolve("secrets");
  }

  Path apiTokenFile() {
    return folder.resolve(API_TOKEN);
  }

  Path keyStore(String name) {
    return folder.resolve("pki").resolve(name + ".p12");
  }

  Path keyStorePasswordFile() {
    return secrets().resolve(KEYSTORE_PASSWORD);
  }

  String apiToken() throws IOException {
    return Files.readString(apiTokenFile());
  }

  String webhookKey() throws IOException {
    return Files.readString(secrets().resolve(WEBHOOK_KEY));
  }

  private void writeSecrets() throws IOException {
    Files.createDirectories(secrets());
    PrivateFiles.write(keyStorePasswordFile(), Secrets.random());
    PrivateFiles.write(secrets().resolve(WEBHOOK_KEY), Secrets.webhookKey());
    PrivateFiles.write(apiTokenFile(), Secrets.random());
  }

  private void writeKeys() throws IOException {
    Files.createDirectories(folder.resolve("pki"));
    Pem.write(anchor(), List.of(pki.root().certificate()));
    Pem.write(folder.resolve("pki").resolve("gateway.pem"), pki.gateway().rsa().chain());
    String password = Files.readString(keyStorePasswordFile());
    pki.issuingAuthority().writePkcs12(keyStore("issuing-authority"), password);
    pki.unlistedBureau().writePkcs12(keyStore("unlisted-bureau"), password);
    pki.gateway().rsa().writePkcs12(keyStore("gateway"), password);
    pki.gateway().ed25519().writePkcs12(keyStore("gateway-signing"), password);
    pki.gateway().x25519().writePkcs12(keyStore("gateway-agreement"), password);
    pki.gateway().ellipticCurve().writePkcs12(keyStore("gateway-ec"), password);
    pki.tls().writePkcs12(keyStore("tls"), password);
  }
}
