// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/**
 * The registry's private keys, one for each use.
 *
 * @param root signs who may sign; belongs offline once the registry is set up
 * @param timestamp vouches every half a minute for the newest snapshot
 * @param snapshot signs each publication
 * @param answer signs answers to recognition questions
 */
public record SigningKeys(ECKey root, ECKey timestamp, ECKey snapshot, ECKey answer) {
  /** New keys on the curve P-256. */
  public static SigningKeys generate() {
    return new SigningKeys(newKey(), newKey(), newKey(), newKey());
  }

  private static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("A key cannot be made", e);
    }
  }
}
