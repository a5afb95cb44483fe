// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.crossborder.trust.sync.RegistryTls;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.SyncOutcome;

/**
 * The trust registry: reachable, and what it publishes believed from the given root on; and this
 * machine's clock, held against the registry's. It is synchronised into a directory that is thrown
 * away, so that a running gateway's trust data are not touched.
 *
 * @param root the root metadata that was obtained out of band
 * @param tlsAnchor PEM file
 */
public record RegistryExamination(URI registry, Path root, Path tlsAnchor, Clock clock)
    implements Examination {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration DRIFT = Duration.ofSeconds(5);
  private static final Duration WRONG = Duration.ofMinutes(5);

  @Override
  public List<Finding> examine() {
    SSLContext tls;
    try {
      tls = RegistryTls.anchoredAt(tlsAnchor);
    } catch (IOException | GeneralSecurityException e) {
      return List.of(
          Finding.failed(
              "registry",
              "read the TLS anchor " + tlsAnchor,
              "a PEM file with the CA of the registry's TLS certificate",
              e.toString(),
              "Correct trust.tls-anchor."));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(time(tls));
    findings.add(synchronise(tls));
    return findings;
  }

  private Finding time(SSLContext tls) {
    String tried = "asked " + registry + " for the time (HTTP Date)";
    String expected = "within 5 seconds of this machine's clock";
    try {
      HttpResponse<Void> response =
          HttpClient.newBuilder()
              .sslContext(tls)
              .connectTimeout(TIMEOUT)
              .build()
              .send(
                  HttpRequest.newBuilder(registry).timeout(TIMEOUT).build(),
                  HttpResponse.BodyHandlers.discarding());
      return response
          .headers()
          .firstValue("Date")
          .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
          .map(theirs -> clock(tried, expected, theirs))
          .orElseGet(
              () ->
                  Finding.unknown(
                      "clock", tried, expected, "no Date", "Compare the clock by other means."));
    } catch (IOException e) {
      return Finding.unknown(
          "clock", tried, expected, "no answer: " + e, "Make the registry reachable first.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.unknown("clock", tried, expected, "interrupted", "Run the doctor again.");
    }
  }

  private Finding clock(String tried, String expected, Instant theirs) {
    Duration off = Duration.between(theirs, clock.instant()).abs();
    String seen = "they differ by " + off.toSeconds() + " s";
    String fix = "Set this machine's clock by NTP.";
    if (off.compareTo(WRONG) > 0) {
      return Finding.failed("clock", tried, expected, seen, fix);
    }
    return off.compareTo(DRIFT) > 0
        ? Finding.warning("clock", tried, expected, seen, fix)
        : Finding.ok("clock", tried, expected, seen);
  }

  private Finding synchronise(SSLContext tls) {
    String tried = "synchronised from " + registry + ", beginning with " + root;
    String expected = "a snapshot that follows from the root";
    Path thrownAway = null;
    try {
      thrownAway = Files.createTempDirectory("crossborder-doctor");
      SyncOutcome outcome =
          new SnapshotClient(registry, root, thrownAway, tls).sync(clock.instant());
      if (outcome instanceof SyncOutcome.Unreachable unreachable) {
        return Finding.failed(
            "registry",
            tried,
            expected,
            unreachable.sentence(),
            "Check trust.registry, the firewall, and trust.tls-anchor.");
      }
      if (outcome instanceof SyncOutcome.Refused refused) {
        return Finding.failed(
            "registry",
            tried,
            expected,
            refused.refusal().said(),
            "Ask the registry's operator; until then nothing it says may be believed.");
      }
      return Finding.ok("registry", tried, expected, outcome.getClass().getSimpleName());
    } catch (IOException | IllegalArgumentException e) {
      return Finding.failed(
          "registry",
          tried,
          expected,
          String.valueOf(e.getMessage()),
          "Obtain the root metadata again from the accession office (trust.root).");
    } finally {
      delete(thrownAway);
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path directory) {
    if (directory == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return; // in the directory for temporary files, where it does no harm
    }
  }
}
