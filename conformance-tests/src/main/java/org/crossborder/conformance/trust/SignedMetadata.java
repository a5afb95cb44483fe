// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Metadata of a role of The Update Framework: a JWS in general serialisation.
 *
 * @param jws the signatures
 * @param payload what is signed
 */
public record SignedMetadata(JWSObjectJSON jws, JsonNode payload) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads it; nothing is verified yet. */
  public static SignedMetadata read(byte[] bytes) throws IOException {
    try {
      JWSObjectJSON jws = JWSObjectJSON.parse(new String(bytes, StandardCharsets.UTF_8));
      return new SignedMetadata(jws, JSON.readTree(jws.getPayload().toBytes()));
    } catch (ParseException | JacksonException noJws) {
      throw new IOException("The metadata is no JWS with a JSON payload", noJws);
    }
  }

  /** Its version; 0 if it says none. */
  public long version() {
    return payload.path("version").asLong(0);
  }

  /** Whether it has run out. */
  public boolean expired(Instant now) {
    return !now.isBefore(Instant.parse(payload.path("expires").asString("")));
  }

  /** Whether as many of a role's keys have signed as the root's threshold says. */
  public boolean signedBy(String role, JsonNode root) {
    JsonNode keys = root.at("/roles/" + role + "/keyIds");
    Set<String> good = new HashSet<>();
    for (JWSObjectJSON.Signature signature : jws.getSignatures()) {
      String id = String.valueOf(signature.getHeader().getKeyID());
      boolean named = keys.valueStream().anyMatch(key -> key.asString("").equals(id));
      if (named && verifies(signature, root.path("keys").path(id), role)) {
        good.add(id);
      }
    }
    return !good.isEmpty() && good.size() >= root.at("/roles/" + role + "/threshold").asInt(1);
  }

  private static boolean verifies(JWSObjectJSON.Signature signature, JsonNode key, String role) {
    try {
      return JWSAlgorithm.ES256.equals(signature.getHeader().getAlgorithm())
          && signature.getHeader().getType() != null
          && signature.getHeader().getType().toString().equals("cpta-" + role + "+jws")
          && signature.verify(new ECDSAVerifier(ECKey.parse(key.toString())));
    } catch (JOSEException | ParseException bad) {
      return false;
    }
  }
}
