// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A key of a bundle: that it belongs to its certificate, that the certificate is valid, and, where
 * it signs messages, that the Party has registered it.
 *
 * @param bundle its name
 * @param keys read when they are examined, for that may fail
 * @param registered the certificates that the register has; empty where it need not have this one
 */
public record KeyExamination(
    String bundle,
    Supplier<List<Held>> keys,
    Supplier<Optional<Set<X509Certificate>>> registered,
    Instant now)
    implements Examination {
  private static final Duration SOON = Duration.ofDays(30);

  /** A key with its certificate. */
  public record Held(PrivateKey key, X509Certificate certificate) {}

  @Override
  public List<Finding> examine() {
    List<Held> held;
    try {
      held = keys.get();
    } catch (RuntimeException e) {
      return List.of(
          Finding.failed(
              step(),
              "opened the bundle",
              "a key store with a key",
              String.valueOf(e.getMessage()),
              "Correct spring.ssl.bundle (location, password, type) for " + bundle + "."));
    }
    List<Finding> findings = new ArrayList<>();
    for (Held key : held) {
      findings.add(match(key));
      findings.add(validity(key.certificate()));
      registered.get().ifPresent(known -> findings.add(registration(key.certificate(), known)));
    }
    return findings;
  }

  private String step() {
    return "key " + bundle;
  }

  private Finding match(Held held) {
    String tried = "signed with the key and verified with " + name(held.certificate());
    String expected = "that the signature holds";
    String algorithm = algorithm(held.key().getAlgorithm());
    if (algorithm.isEmpty()) {
      return Finding.ok(step(), tried, expected, "a key for key agreement; it signs nothing");
    }
    try {
      byte[] text = {1, 2, 3};
      Signature signing = Signature.getInstance(algorithm);
      signing.initSign(held.key());
      signing.update(text);
      Signature verifying = Signature.getInstance(algorithm);
      verifying.initVerify(held.certificate().getPublicKey());
      verifying.update(text);
      if (verifying.verify(signing.sign())) {
        return Finding.ok(step(), tried, expected, "it holds");
      }
    } catch (GeneralSecurityException e) {
      return mismatch(tried, expected, e.toString());
    }
    return mismatch(tried, expected, "it does not");
  }

  private Finding mismatch(String tried, String expected, String seen) {
    return Finding.failed(
        step(),
        tried,
        expected,
        seen,
        "Put the key and the certificate issued for it into the store.");
  }

  private static String algorithm(String key) {
    return switch (key) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      case "EdDSA", "Ed25519" -> "Ed25519";
      default -> "";
    };
  }

  private Finding validity(X509Certificate certificate) {
    String tried = "read the validity of " + name(certificate);
    String expected = "valid for 30 days and more";
    Instant begin = certificate.getNotBefore().toInstant();
    Instant end = certificate.getNotAfter().toInstant();
    String seen = "valid from " + begin + " to " + end;
    if (now.isBefore(begin) || !now.isBefore(end)) {
      return Finding.failed(
          step(), tried, expected, seen, "Renew it, and have the new one registered first.");
    }
    return now.plus(SOON).isBefore(end)
        ? Finding.ok(step(), tried, expected, seen)
        : Finding.warning(
            step(), tried, expected, seen, "Renew it now: partners need time to learn of it.");
  }

  private Finding registration(X509Certificate certificate, Set<X509Certificate> known) {
    String tried = "looked for " + name(certificate) + " in the trust data";
    String expected = "that this Party has registered it for its gateway";
    return known.contains(certificate)
        ? Finding.ok(step(), tried, expected, "it has")
        : Finding.failed(
            step(),
            tried,
            expected,
            "it has not; partners refuse what it signs (EBMS:0101)",
            "Register the certificate: trust-registry.jar gateway register.");
  }

  private static String name(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }
}
