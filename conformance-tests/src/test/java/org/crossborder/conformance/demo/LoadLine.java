// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.Pem;

/** A run file in which the suite speaks with the exporter's keys to the importer, under 1.15. */
final class LoadLine {
  private static final String CONTENT =
      """
      plan: as4-receiver
      profile: "1.15"
      target: %1$s
      tls-anchor: anchor.pem
      own:
        party-id: %2$s
        party-id-type: urn:oasis:names:tc:ebcore:partyid-type:unregistered:crossborder
        role: http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/initiator
        keys: suite.p12
        password-file: password
      theirs:
        party-id: %3$s
        party-id-type: urn:oasis:names:tc:ebcore:partyid-type:unregistered:crossborder
        role: http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/responder
        signing: gateway.pem
        encryption: gateway.pem
      agreement: urn:crossborder:arrangement:bd-kr-demo
      service: urn:crossborder:service:trade-documents
      action: Document
      properties:
        originalSender: urn:crossborder:party:%4$s
        finalRecipient: urn:crossborder:party:%5$s
      """;
  private static final String PASSWORD = "only-for-this-run";

  private LoadLine() {}

  /** Writes it with its keys, and says where it is. */
  static Path write(Path folder, Parties parties) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    AccessPoint own = AccessPoint.of(parties.exporter(), "1.15", List.of());
    AccessPoint theirs = AccessPoint.of(parties.importer(), "1.15", List.of());
    keys(folder.resolve("suite.p12"), own);
    Files.writeString(folder.resolve("password"), PASSWORD);
    Pem.write(folder.resolve("anchor.pem"), List.of(theirs.anchor()));
    Pem.write(folder.resolve("gateway.pem"), List.of(theirs.signing().certificate()));
    return Files.writeString(
        folder.resolve("run.yml"),
        CONTENT.formatted(
            theirs.url(), own.partyId(), theirs.partyId(), own.state(), theirs.state()));
  }

  private static void keys(Path file, AccessPoint own)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    put(store, "signing", own.signing());
    put(store, "tls", own.tls());
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  private static void put(KeyStore store, String alias, Credential credential)
      throws GeneralSecurityException {
    store.setKeyEntry(
        alias,
        credential.keys().getPrivate(),
        PASSWORD.toCharArray(),
        credential.chain().toArray(new Certificate[0]));
  }
}
