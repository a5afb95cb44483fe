// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.StrictJson;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as a compact JWS (RFC 7515, section 7.1), ES256, typ {@code cpta-recognition+jwt}; the
 * names of its claims are written in snake case.
 */
final class AnswerJws {
  static final JOSEObjectType TYPE = new JOSEObjectType("cpta-recognition+jwt");

  private static final JsonMapper CLAIMS =
      StrictJson.mapper()
          .rebuild()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private AnswerJws() {}

  /** One key, read once. */
  record Signer(JWSHeader header, JWSSigner key) {
    String sign(Answer answer) {
      JWSObject jws = new JWSObject(header, new Payload(CLAIMS.writeValueAsBytes(answer)));
      try {
        jws.sign(key);
        return jws.serialize();
      } catch (JOSEException e) {
        throw new IllegalStateException("An answer cannot be signed", e);
      }
    }
  }

  static Signer signer(ECKey key) {
    try {
      return new Signer(
          new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(PublicJwk.id(key)).build(),
          new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalArgumentException("Not a key that signs answers", e);
    }
  }

  static JWSObject parse(String compact) throws ParseException {
    JWSObject jws = JWSObject.parse(compact);
    if (!isCanonical(jws.getSignature())) {
      // The last character of a signature has bits that no decoder looks at.
      throw new ParseException("the signature is not in canonical base64url", 0);
    }
    return jws;
  }

  static boolean isSignedWith(JWSObject jws, ECKey key) {
    JWSHeader header = jws.getHeader();
    try {
      return JWSAlgorithm.ES256.equals(header.getAlgorithm())
          && TYPE.equals(header.getType())
          && jws.verify(new ECDSAVerifier(key));
    } catch (JOSEException | RuntimeException e) {
      return false;
    }
  }

  static Answer claims(JWSObject jws) {
    return CLAIMS.readValue(jws.getPayload().toBytes(), Answer.class);
  }

  private static boolean isCanonical(Base64URL part) {
    return Base64URL.encode(part.decode()).toString().equals(part.toString());
  }
}
