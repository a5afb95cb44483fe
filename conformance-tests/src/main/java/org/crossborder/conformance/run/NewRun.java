// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.counterpart.ServerKeys;
import org.crossborder.conformance.counterpart.ServerKeys.Defect;
import org.crossborder.conformance.counterpart.ServerPki;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PartnerPki;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.process.PrivateFiles;

/**
 * A run for who has no registration yet: the suite's own authority, keys, and a file to fill in.
 */
public record NewRun(Path folder, Profile profile, URI target, URI listen) {
  private static final int PASSWORD_BYTES = 24;
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?!(?i:null|true|false|yes|no|on|off)$)[A-Za-z][A-Za-z0-9_/.-]*(:[A-Za-z0-9_/.-]+)*");

  /** One that listens on this machine, if its plan listens. */
  public NewRun(Path folder, Profile profile, URI target) {
    this(folder, profile, target, URI.create("https://localhost:8443/as4"));
  }

  /**
   * How both sides speak, where a run differs from another.
   *
   * @param partyType the type of both party ids
   */
  public record Line(
      String ownParty,
      String theirParty,
      String partyType,
      String agreement,
      String service,
      String action) {
    /** What is written unless somebody says otherwise. */
    public static Line example() {
      return new Line(
          "conformance-suite",
          "gateway-under-test",
          "urn:oasis:names:tc:ebcore:partyid-type:unregistered:conformance",
          "urn:conformance:agreement",
          "urn:conformance:service",
          "Document");
    }
  }

  /** Writes it, and says where the run file is. */
  public Path write(Instant now) throws IOException {
    return write(now, Line.example());
  }

  /** Writes it for a line, and says where the run file is. */
  public Path write(Instant now, Line line) throws IOException {
    Files.createDirectories(folder);
    PartnerPki pki = new PartnerPki(profile, now);
    OwnKeys keys = pki.keys("Conformance suite");
    String password = password();
    PrivateFiles.write(folder.resolve("password"), password);
    List<Credential> credentials = credentials(keys);
    ServerKeys server = new ServerPki(pki.authority(), listen.getHost(), now).keys();
    List<Credential> all = new ArrayList<>(credentials);
    all.add(server.good());
    server.with(Defect.EXPIRED).ifPresent(all::add);
    server.with(Defect.OTHER_NAME).ifPresent(all::add);
    Credential evidence = pki.evidence("Conformance suite");
    all.add(evidence);
    KeyFile.write(folder.resolve("suite.p12"), password, all);
    Pem.write(
        folder.resolve("suite.pem"), credentials.stream().map(Credential::certificate).toList());
    Pem.write(folder.resolve("evidence.pem"), List.of(evidence.certificate()));
    Pem.write(folder.resolve("suite-ca.pem"), List.of(pki.authority().certificate()));
    Path run = folder.resolve("run.yml");
    if (Files.exists(run)) {
      throw new IOException(run + " exists already; it is not overwritten");
    }
    return Files.writeString(run, content(line));
  }

  private static List<Credential> credentials(OwnKeys keys) {
    return Stream.of(keys.signing(), keys.decryption(), keys.expired(), keys.notYetValid())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** A new one. */
  static String password() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** The run file. */
  public String content(Line line) {
    return """
    # A run of the conformance suite. Paths are relative to this file.
    # as4-receiver: the gateway receives. as4-sender: it sends, see 'sending' below.
    plan: as4-receiver
    profile: "%s"
    target: %s
    # What the TLS certificate of the gateway is issued under; without it, what Java trusts.
    # tls-anchor: gateway-ca.pem
    own:
      party-id: %s
      party-id-type: %s
      role: http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/initiator
      keys: suite.p12
      password-file: password
    theirs:
      party-id: %s
      party-id-type: %s
      role: http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/responder
      # The certificates that sign for the gateway, and the one that messages are encrypted for.
      signing: gateway.pem
      encryption: gateway.pem
    agreement: %s
    service: %s
    action: %s
    properties:
      originalSender: urn:conformance:suite
      finalRecipient: urn:conformance:gateway
    patience-seconds: 60
    # How large a payload the gateway takes; it is tried. 5 unless said.
    # payload-megabytes: 20
    # Ids of modules; without it all are run.
    # only: [good-message, unsigned-message]
    # Ids of modules that are known to fail, one a line.
    # expected-failures: expected-failures.txt
    # For as4-sender: where the suite receives, and how the gateway is made to send.
    # It trusts suite-ca.pem for TLS.
    # sending:
    #   listen: %s
    #   trigger: person # or rest, or message
    #   # rest:
    #   #   submit: https://gateway.example/v1/documents?recipient=KR
    #   #   tls-anchor: gateway-ca.pem
    #   #   token-file: token
    #   #   documents: documents
    #   retry-seconds: 60
    #   # When the gateway gives up, and how long it waits for an answer; if known.
    #   # expiry-seconds: 600
    #   # answer-seconds: 60
    """
        .formatted(
            profile.version(),
            target,
            quoted(line.ownParty()),
            quoted(line.partyType()),
            quoted(line.theirParty()),
            quoted(line.partyType()),
            quoted(line.agreement()),
            quoted(line.service()),
            quoted(line.action()),
            listen);
  }

  /** As it is where YAML reads it as it is, else in double quotes. */
  private static String quoted(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
