// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signed metadata: a JWS in general JSON serialisation (RFC 7515, section 7.2.1) over the exact
 * bytes of the payload, ES256, with as many signatures as the role's threshold asks for.
 */
public final class MetadataSignatures {
  /** No metadata has more. */
  public static final int MAXIMUM_BYTES = 256 << 10;

  private static final int MAXIMUM_SIGNATURES = 16;

  private MetadataSignatures() {}

  /** Signs a payload with each of the keys. */
  public static byte[] sign(byte[] payload, Role role, List<ECKey> keys) {
    JWSObjectJSON jws = new JWSObjectJSON(new Payload(payload));
    try {
      for (ECKey key : keys) {
        JWSHeader header =
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(type(role))
                .keyID(key.computeThumbprint().toString())
                .build();
        jws.sign(header, new ECDSASigner(key));
      }
      return jws.serializeGeneral().getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException e) {
      throw new IllegalStateException("Metadata cannot be signed", e);
    }
  }

  /**
   * The signatures of several holders, each given with the payload, under that one payload.
   *
   * @throws RefusedException if one is no JWS, or has another payload
   */
  public static byte[] merge(List<byte[]> signed) throws RefusedException {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode merged = mapper.createObjectNode();
    ArrayNode signatures = merged.putArray("signatures");
    for (byte[] one : signed) {
      JWSObjectJSON jws = parse(one);
      String payload = jws.getPayload().toBase64URL().toString();
      if (merged.has("payload") && !merged.get("payload").asString().equals(payload)) {
        throw new RefusedException(Refusal.Kind.MIX_AND_MATCH, "The signed roots differ");
      }
      merged.put("payload", payload);
      mapper.readTree(jws.serializeGeneral()).get("signatures").forEach(signatures::add);
    }
    return mapper.writeValueAsBytes(merged);
  }

  /** The payload, whoever signed it. */
  static byte[] payload(byte[] metadata) throws RefusedException {
    return parse(metadata).getPayload().toBytes();
  }

  /**
   * The payload, once enough keys of the role have signed it.
   *
   * @throws RefusedException if it is no JWS, or too few of the right keys signed it
   */
  public static byte[] verified(byte[] metadata, Role role, RootMetadata root)
      throws RefusedException {
    JWSObjectJSON jws = parse(metadata);
    RoleKeys keys = root.role(role);
    Set<String> signers = new HashSet<>();
    for (JWSObjectJSON.Signature signature : jws.getSignatures()) {
      String keyId = signature.getHeader().getKeyID();
      PublicJwk key = keyId == null ? null : root.keys().get(keyId);
      if (key != null && keys.keyIds().contains(keyId) && isGood(signature, key, keyId, role)) {
        signers.add(keyId);
      }
    }
    if (signers.isEmpty()) {
      throw new RefusedException(
          Refusal.Kind.WRONG_SIGNER,
          "No key that the root names for %s signed the metadata".formatted(role));
    }
    if (signers.size() < keys.threshold()) {
      throw new RefusedException(
          Refusal.Kind.TOO_FEW_SIGNATURES,
          "%d of the %d signatures needed for %s"
              .formatted(signers.size(), keys.threshold(), role));
    }
    return jws.getPayload().toBytes();
  }

  private static boolean isGood(
      JWSObjectJSON.Signature signature, PublicJwk key, String keyId, Role role) {
    JWSHeader header = signature.getHeader();
    try {
      ECKey publicKey = key.key();
      return JWSAlgorithm.ES256.equals(header.getAlgorithm())
          && type(role).equals(header.getType())
          && publicKey.computeThumbprint().toString().equals(keyId)
          && signature.verify(new ECDSAVerifier(publicKey));
    } catch (JOSEException | RuntimeException e) {
      return false;
    }
  }

  /** Each role has its own type, so that no signature serves for another. */
  private static JOSEObjectType type(Role role) {
    return new JOSEObjectType("cpta-" + role.name().toLowerCase(Locale.ROOT) + "+jws");
  }

  private static JWSObjectJSON parse(byte[] metadata) throws RefusedException {
    if (metadata.length > MAXIMUM_BYTES) {
      throw new RefusedException(Refusal.Kind.MALFORMED, "The metadata is too large");
    }
    try {
      JWSObjectJSON jws = JWSObjectJSON.parse(new String(metadata, StandardCharsets.UTF_8));
      if (jws.getSignatures().size() > MAXIMUM_SIGNATURES) {
        throw new RefusedException(Refusal.Kind.MALFORMED, "The metadata has too many signatures");
      }
      return jws;
    } catch (ParseException | RuntimeException e) {
      throw new RefusedException(Refusal.Kind.MALFORMED, "The metadata is not a JWS");
    }
  }
}
