// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.crossborder.trust.decision.Reason;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.path.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Signs answers, so that a third party can rely on them: ES256, no longer than the data is fresh.
 */
final class AnswerSigner {
  private static final JOSEObjectType TYPE = new JOSEObjectType("cpta-recognition+jwt");

  private final ECKey key;

  AnswerSigner(ECKey key) {
    this.key = key;
  }

  @SuppressWarnings("JavaUtilDate") // the JWT library knows no other time
  String sign(
      RecognitionQuestion question,
      Recognition answer,
      @Nullable String nonce,
      Instant now,
      Instant fresh) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer("urn:crossborder:trust-registry")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(fresh))
            .claim("nonce", nonce)
            .claim("question_sha256", digest(question))
            .claim("verdict", answer.verdict().name())
            .claim("reasons", reasons(answer.reasons()))
            .claim("remarks", reasons(answer.remarks()))
            .claim("clause", answer.clauseId())
            .claim("service", answer.serviceId())
            .claim("reference_level", answer.referenceLevel())
            .claim("path_sha256", answer.pathSha256())
            .claim("snapshot_version", answer.snapshotVersion())
            .claim("freshness", answer.freshness().name())
            .build();
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build(),
              claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("An answer cannot be signed", e);
    }
  }

  private static List<Map<String, Object>> reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(
            reason ->
                Map.<String, Object>of(
                    "code", reason.code().name(),
                    "rule", reason.code().rule(),
                    "article", reason.code().article(),
                    "sentence", reason.sentence()))
        .toList();
  }

  /** SHA-256 over the question's parts in their order, one a line; certificates by fingerprint. */
  static String digest(RecognitionQuestion question) {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    line(parts, Fingerprint.sha256(question.target()));
    for (X509Certificate certificate : question.pool()) {
      line(parts, Fingerprint.sha256(certificate));
    }
    List.of(
            question.recognisingParty(),
            question.recognisedParty(),
            question.documentType(),
            question.purpose(),
            question.at().toString(),
            question.timeProof().name())
        .forEach(part -> line(parts, part));
    return Fingerprint.sha256(parts.toByteArray());
  }

  private static void line(ByteArrayOutputStream parts, String part) {
    parts.writeBytes((part + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
