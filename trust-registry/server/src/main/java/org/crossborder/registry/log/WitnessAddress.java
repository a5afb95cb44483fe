// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.net.URI;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.note.SignatureType;
import org.crossborder.trust.log.note.VerifierKey;

/**
 * A witness of the log ({@code crossborder.registry.witnesses}).
 *
 * @param url what {@code /add-checkpoint} is appended to
 * @param vkey its verifier key
 */
public record WitnessAddress(URI url, String vkey) {
  public WitnessAddress {
    key(vkey);
  }

  VerifierKey key() {
    return key(vkey);
  }

  URI addCheckpoint() {
    return URI.create(url.toString().replaceAll("/+$", "") + "/add-checkpoint");
  }

  private static VerifierKey key(String vkey) {
    try {
      VerifierKey key = VerifierKey.parse(vkey);
      if (key.type() == SignatureType.COSIGNATURE) {
        return key;
      }
    } catch (MalformedLogException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    throw new IllegalArgumentException("Not the key of a witness: " + vkey);
  }
}
