// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Metadata of The Update Framework as JWS in general serialisation, ES256. */
final class Metadata {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private Metadata() {}

  /** What every role's metadata begin with. */
  static ObjectNode of(String role, long version, Instant issued, Instant expires) {
    return JSON.createObjectNode()
        .put("type", role)
        .put("version", version)
        .put("issuedAt", issued.truncatedTo(ChronoUnit.SECONDS).toString())
        .put("expires", expires.toString());
  }

  /** Length, digest and version of what is named. */
  static ObjectNode pin(long version, byte[] bytes) {
    return JSON.createObjectNode()
        .put("version", version)
        .put("sha256", sha256(bytes))
        .put("length", bytes.length);
  }

  static byte[] sign(ObjectNode payload, List<MetadataKey> keys) {
    try {
      JWSObjectJSON jws = new JWSObjectJSON(new Payload(JSON.writeValueAsBytes(payload)));
      for (MetadataKey key : keys) {
        jws.sign(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("cpta-" + payload.path("type").asString("") + "+jws"))
                .keyID(key.id())
                .build(),
            new ECDSASigner(key.key()));
      }
      return jws.serializeGeneral().getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException fault) {
      throw new IllegalStateException("Metadata cannot be signed", fault);
    }
  }

  /** What was signed, unverified. */
  static ObjectNode payload(byte[] jws) throws ParseException {
    return (ObjectNode)
        JSON.readTree(
            JWSObjectJSON.parse(new String(jws, StandardCharsets.UTF_8)).getPayload().toBytes());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
