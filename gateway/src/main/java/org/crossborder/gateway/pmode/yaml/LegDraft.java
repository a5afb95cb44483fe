// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.OlderKeyTransport;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.BusinessInfo;
import org.crossborder.gateway.pmode.ErrorHandling;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PayloadService;
import org.crossborder.gateway.pmode.Protocol;
import org.crossborder.gateway.pmode.ReceiverLookup;
import org.crossborder.gateway.pmode.ReceptionAwareness;
import org.crossborder.gateway.pmode.RetrySchedule;
import org.crossborder.gateway.pmode.Security;
import org.crossborder.gateway.pmode.Splitting;
import org.crossborder.gateway.pmode.TlsVersion;
import org.jspecify.annotations.Nullable;

/** A leg while its options are read one after the other. */
final class LegDraft {
  @Nullable Service service;
  @Nullable String action;
  String mpc = UserMessage.DEFAULT_MPC;
  @Nullable URI address;
  List<X509Certificate> tlsAnchors = List.of();
  Set<TlsVersion> tlsVersions = EnumSet.allOf(TlsVersion.class);
  @Nullable ReceiverLookup lookup;
  ErrorHandling errors = ErrorHandling.EDELIVERY;
  RetrySchedule retry = RetrySchedule.STANDARD;
  Duration duplicateWindow = ReceptionAwareness.STANDARD.duplicateWindow();
  boolean compression = true;
  @Nullable Splitting splitting;
  AlgorithmSuite suite = AlgorithmSuite.COMMON_1_15;
  List<X509Certificate> senderSigning = List.of();
  List<X509Certificate> receiverSigning = List.of();
  List<X509Certificate> receiverEncryption = List.of();
  Set<OlderKeyTransport> alsoAccepted = Set.of();

  /** One of which nothing is said yet. */
  LegDraft() {}

  /** One that begins as a derived leg. */
  LegDraft(Leg leg) {
    service = leg.businessInfo().service();
    action = leg.businessInfo().action();
    mpc = leg.businessInfo().mpc();
    address = leg.protocol().address();
    tlsAnchors = leg.protocol().tlsAnchors();
    tlsVersions = leg.protocol().tlsVersions();
    lookup = leg.protocol().lookup();
    errors = leg.errorHandling();
    retry = leg.receptionAwareness().retry();
    duplicateWindow = leg.receptionAwareness().duplicateWindow();
    compression = leg.payloadService().compression();
    splitting = leg.splitting();
    suite = leg.security().suite();
    senderSigning = leg.security().senderSigning();
    receiverSigning = leg.security().receiverSigning();
    receiverEncryption = leg.security().receiverEncryption();
    alsoAccepted = leg.security().alsoAccepted();
  }

  /** The leg of this number. */
  Leg build(Frame pmode, int number) {
    if (service == null || action == null || address == null) {
      throw new IllegalStateException("service, action and address have been required");
    }
    return new Leg(
        pmode.id(),
        pmode.agreement(),
        number,
        pmode.binding().isPulled(number),
        pmode.sender(number),
        pmode.receiver(number),
        new Protocol(address, tlsAnchors, tlsVersions, lookup),
        new BusinessInfo(service, action, mpc),
        errors,
        new ReceptionAwareness(retry, duplicateWindow),
        new PayloadService(compression),
        splitting,
        new Security(suite, senderSigning, receiverSigning, receiverEncryption, alsoAccepted));
  }

  /**
   * What does not fit together, in a sentence: fragments on a leg that is pulled, or a certificate
   * whose key the suite has no use for.
   */
  Optional<String> mismatch(boolean pulled) {
    if (pulled && splitting != null) {
      return Optional.of("What is pulled goes whole; splitting must be none on this leg.");
    }
    return pulled && lookup != null
        ? Optional.of("Nobody is looked up on a leg that is pulled; smp must not be said of it.")
        : misfit();
  }

  private Optional<String> misfit() {
    return misfit(senderSigning, suite::signsWith, LegOption.SENDER_SIGNING)
        .or(() -> misfit(receiverSigning, suite::signsWith, LegOption.RECEIVER_SIGNING))
        .or(() -> misfit(receiverEncryption, suite::encryptsFor, LegOption.RECEIVER_ENCRYPTION));
  }

  private Optional<String> misfit(
      List<X509Certificate> certificates, Predicate<X509Certificate> use, LegOption option) {
    return certificates.stream()
        .filter(use.negate())
        .findFirst()
        .map(
            certificate ->
                "The key of %s in %s is of no use in suite %s."
                    .formatted(
                        certificate.getSubjectX500Principal(), option.key(), suite.version()));
  }
}
