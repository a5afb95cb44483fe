// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;
import org.crossborder.conformance.scripted.Edition;
import org.crossborder.conformance.scripted.Script;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.validator.Inquiry;
import org.crossborder.conformance.validator.Report;
import org.crossborder.conformance.world.Authority;
import org.crossborder.conformance.world.Signer;
import org.crossborder.conformance.world.World;

/** A relying party as one module sees it: whom it recognises, and what it is shown. */
public final class ScriptedParty {
  private static final Duration ISSUED_AGO = Duration.ofDays(400);
  private static final Duration SEALED_AGO = Duration.ofDays(1);
  private static final Duration REVOKED_AGO = Duration.ofDays(30);
  private static final Duration CRL_VALIDITY = Duration.ofDays(7);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final RelyingParty party;
  private final World world;
  private final Clock clock;
  private final Consumer<Exchange> wire;

  ScriptedParty(RelyingParty party, World world, Clock clock, Consumer<Exchange> wire) {
    this.party = party;
    this.world = world;
    this.clock = clock;
    this.wire = wire;
  }

  /** The registry that it follows. */
  public Script script() {
    return party.script();
  }

  /** Somebody new with a good certificate of Bangladesh's bureau. */
  public Credential newSigner() {
    return newSigner(Authority.BD_SEALS);
  }

  /** Somebody new with a good certificate of this authority. */
  public Credential newSigner(Authority issuer) {
    KeyPair keys = KeyPairs.ellipticCurve();
    var authority = world.authority(issuer);
    X509Certificate certificate =
        authority.issue(
            new X500Name("C=BD,O=Conformance suite,CN=signer of one module"),
            keys.getPublic(),
            EndEntityProfile.seal(World.POLICY),
            clock.instant().minus(ISSUED_AGO));
    return new Credential(
        "signer-of-one-module", keys, List.of(certificate, authority.certificate()));
  }

  /** A certificate of origin that was sealed so long ago, as a time-stamp proves. */
  public Sealing stamped(Credential signer, Duration ago) {
    return new Sealing(signer, ago, world.timeStamps());
  }

  /** The edition of the registry behind in which this certificate is revoked since a month ago. */
  public Edition editionRevoking(Credential signer) throws IOException, InterruptedException {
    List<X509Certificate> revoked =
        Stream.concat(
                Stream.of(world.signer(Signer.REVOKED).certificate()),
                script().revokedWith(signer.certificate()).stream())
            .toList();
    Instant now = clock.instant();
    byte[] crl =
        world.authority(Authority.BD_SEALS).crl(now, CRL_VALIDITY, revoked, now.minus(REVOKED_AGO));
    return script().editionWith(crl, wire);
  }

  /** The edition of the registry behind in which an officer has suspended a service. */
  public Edition editionSuspending(String service)
      throws IOException, InterruptedException, AbsentTargetException {
    EmergencyActions officer = officer();
    long known = script().newestVersion(wire);
    officer.suspend(service);
    return script().editionAfter(known, wire);
  }

  /** The edition in which an officer has called a service compromised since so long ago. */
  public Edition editionCompromising(String service, Duration ago)
      throws IOException, InterruptedException, AbsentTargetException {
    EmergencyActions officer = officer();
    long known = script().newestVersion(wire);
    officer.compromise(service, clock.instant().minus(ago));
    return script().editionAfter(known, wire);
  }

  private EmergencyActions officer() throws AbsentTargetException {
    EmergencyActions officer = party.officer();
    if (officer == null) {
      throw new AbsentTargetException("relying-party.suspend and compromise, commands");
    }
    return officer;
  }

  /** What it says of somebody's seal, at once. */
  public Report ask(Credential signer) throws IOException {
    return ask(new Sealing(signer, SEALED_AGO, null));
  }

  /** What it says of a document, at once. */
  public Report ask(Sealing sealing) throws IOException {
    return party.client().ask(Inquiry.about(sealing.at(clock.instant())), wire);
  }

  /** How long it is until then; negative if it is past. */
  public Duration until(Instant end) {
    return Duration.between(clock.instant(), end);
  }

  /** What it says of somebody's seal after an instant, once it no longer recognises it. */
  public Report awaitAfter(Instant end, Credential signer)
      throws IOException, InterruptedException {
    Duration left = until(end);
    if (!left.isNegative()) {
      script().pause(left.plusMillis(1));
    }
    return await(signer, false);
  }

  /** What it says of somebody's seal once it recognises it, or not; or at the end of patience. */
  public Report await(Credential signer, boolean recognised)
      throws IOException, InterruptedException {
    return await(new Sealing(signer, SEALED_AGO, null), recognised);
  }

  /** The same of a document, which is sealed anew each time. */
  public Report await(Sealing sealing, boolean recognised)
      throws IOException, InterruptedException {
    Instant end = clock.instant().plus(script().patience());
    Report report = ask(sealing);
    while (report.recognition().equals("RECOGNISED") != recognised
        && clock.instant().isBefore(end)) {
      script().pause(LOOK);
      report = ask(sealing);
    }
    return report;
  }
}
