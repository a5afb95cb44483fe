// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;
import org.crossborder.conformance.process.PrivateFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An officer, with a key that only this person has. The persons are invented.
 *
 * @param json the officer as the register records them
 * @param keyStore the key, encrypted
 * @param passwordFile of the key
 */
record DemoOfficer(JsonNode json, Path keyStore, Path passwordFile) {
  /** Stands in the place of a Party's code for the accession office. */
  static final String ACCESSION = "ACCESSION";

  private static final Duration TERM = Duration.ofDays(365);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Makes the key, with a certificate of the issuer, and writes both below the folder. */
  static DemoOfficer create(
      String party,
      int number,
      String person,
      CertificateAuthority issuer,
      Path folder,
      Instant now)
      throws IOException {
    KeyPair keys = KeyPairs.ellipticCurve();
    X500Name name = new X500Name("O=" + party + " (demo),CN=" + person);
    Credential credential =
        new Credential(
            "officer",
            keys,
            List.of(issuer.issue(name, keys.getPublic(), EndEntityProfile.officer(), now)));
    Path home = Files.createDirectories(folder.resolve("officers").resolve("officer-" + number));
    Path password = home.resolve("password");
    PrivateFiles.write(password, Secrets.random());
    credential.writePkcs12(home.resolve("key.p12"), Files.readString(password));
    JsonNode json = json(party + "/officer-" + number, party, person, credential, now);
    Files.writeString(home.resolve("officer.json"), json.toPrettyString());
    return new DemoOfficer(json, home.resolve("key.p12"), password);
  }

  /** The file that {@code init} takes. */
  Path file() {
    return keyStore.resolveSibling("officer.json");
  }

  private static JsonNode json(
      String id, String party, String person, Credential credential, Instant now) {
    Instant begin = now.truncatedTo(ChronoUnit.SECONDS);
    try {
      return JSON.valueToTree(
          Map.of(
              "id",
              id,
              "party",
              party,
              "person",
              person,
              "roles",
              List.of("PROPOSE", "APPROVE", "EMERGENCY"),
              "certificate",
              Base64.getEncoder().encodeToString(credential.certificate().getEncoded()),
              "period",
              Map.of("from", begin.toString(), "to", begin.plus(TERM).toString())));
    } catch (CertificateEncodingException fault) {
      throw new IllegalStateException("A certificate of our own cannot be encoded", fault);
    }
  }
}
