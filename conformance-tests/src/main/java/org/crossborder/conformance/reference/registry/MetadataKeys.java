// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.registry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;

/** A key of a role of The Update Framework: signs metadata as JWS in general serialisation. */
record MetadataKeys(ECKey root, ECKey timestamp, ECKey snapshot) {
  static MetadataKeys make() {
    return new MetadataKeys(key(), key(), key());
  }

  static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException fault) {
      throw new IllegalStateException("No keys on P-256", fault);
    }
  }

  static String id(ECKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException fault) {
      throw new IllegalStateException("Every key has a thumbprint", fault);
    }
  }

  /** A payload under one signature, ES256, with the role's media type. */
  static byte[] sign(byte[] payload, String role, ECKey key) {
    try {
      JWSObjectJSON jws = new JWSObjectJSON(new Payload(payload));
      jws.sign(
          new JWSHeader.Builder(JWSAlgorithm.ES256)
              .type(new JOSEObjectType("cpta-" + role + "+jws"))
              .keyID(id(key))
              .build(),
          new ECDSASigner(key));
      return jws.serializeGeneral().getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException fault) {
      throw new IllegalStateException("Metadata cannot be signed", fault);
    }
  }
}
