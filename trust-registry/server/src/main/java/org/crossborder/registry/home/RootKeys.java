// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of the root, made once and carried away: each to another Party, offline. Three of the
 * five sign.
 */
final class RootKeys {
  static final int NUMBER = 5;
  static final int THRESHOLD = 3;

  private RootKeys() {}

  static List<ECKey> generate() {
    return Stream.generate(RootKeys::newKey).limit(NUMBER).toList();
  }

  static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("A key cannot be made", e);
    }
  }
}
