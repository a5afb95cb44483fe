// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.partner;

import java.time.Instant;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.pki.Credential;

/**
 * Someone with good keys that nobody has registered.
 *
 * @param decryption the same as {@code signing} where the profile has one pair
 */
public record Stranger(Credential signing, Credential decryption) {
  /** A new one, under an authority of its own. */
  public static Stranger of(Profile profile, Instant now) {
    PartnerPki pki = new PartnerPki(profile, now);
    Credential signing = pki.signing("Stranger", "stranger", now);
    return new Stranger(signing, pki.decryption("Stranger", signing));
  }
}
