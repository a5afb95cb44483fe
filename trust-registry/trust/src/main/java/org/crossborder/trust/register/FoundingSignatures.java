// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.RegisterEntry.Founding;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import tools.jackson.databind.JsonNode;

/**
 * The root's signatures on the founding entry: JWS in general JSON serialisation, typ {@code
 * cpta-founding+jws}, ES256. The payload is the canonical form of the entry without {@code
 * rootSignatures} and {@code recordedAt}.
 */
public final class FoundingSignatures {
  private static final JOSEObjectType TYPE = new JOSEObjectType("cpta-founding+jws");
  private static final int MAXIMUM_SIGNATURES = 16;

  record Founders(String type, List<Officer> accessionOfficers) {}

  private FoundingSignatures() {}

  /** Signs with keys of the root: by all at once, or with signatures of others to be added to. */
  public static JsonNode sign(List<Officer> accessionOfficers, List<ECKey> rootKeys) {
    JWSObjectJSON jws = new JWSObjectJSON(new Payload(payload(accessionOfficers)));
    return add(jws, rootKeys);
  }

  /** Adds signatures of further keys of the root. */
  public static JsonNode add(JsonNode signatures, List<ECKey> rootKeys) {
    try {
      return add(JWSObjectJSON.parse(signatures.toString()), rootKeys);
    } catch (ParseException e) {
      throw new IllegalArgumentException("The signatures cannot be read", e);
    }
  }

  private static JsonNode add(JWSObjectJSON jws, List<ECKey> keys) {
    try {
      for (ECKey key : keys) {
        JWSHeader header =
            new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(PublicJwk.id(key)).build();
        jws.sign(header, new ECDSASigner(key));
      }
      return ChangeJson.JSON.readTree(jws.serializeGeneral());
    } catch (JOSEException e) {
      throw new IllegalStateException("A founding cannot be signed", e);
    }
  }

  /** The bytes that the keys of the root sign. */
  public static byte[] payload(List<Officer> accessionOfficers) {
    return ChangeJson.canonical(new Founders("founding", accessionOfficers));
  }

  /** Whether as many keys of this root as it asks for signed the founding. */
  static boolean areGood(Founding founding, RootMetadata root) {
    try {
      JWSObjectJSON jws = JWSObjectJSON.parse(founding.rootSignatures().toString());
      if (jws.getSignatures().size() > MAXIMUM_SIGNATURES
          || !Arrays.equals(jws.getPayload().toBytes(), payload(founding.accessionOfficers()))) {
        return false;
      }
      Set<String> signers = new HashSet<>();
      for (JWSObjectJSON.Signature signature : jws.getSignatures()) {
        signer(signature, root).ifPresent(signers::add);
      }
      return signers.size() >= root.role(Role.ROOT).threshold();
    } catch (ParseException | RuntimeException e) {
      return false;
    }
  }

  private static Optional<String> signer(JWSObjectJSON.Signature signature, RootMetadata root) {
    JWSHeader header = signature.getHeader();
    String id = Objects.requireNonNullElse(header.getKeyID(), "");
    return root.key(Role.ROOT, id)
        .filter(key -> TYPE.equals(header.getType()) && isGood(signature, key))
        .map(key -> id);
  }

  private static boolean isGood(JWSObjectJSON.Signature signature, ECKey key) {
    try {
      return JWSAlgorithm.ES256.equals(signature.getHeader().getAlgorithm())
          && signature.verify(new ECDSAVerifier(key));
    } catch (JOSEException e) {
      return false;
    }
  }
}
