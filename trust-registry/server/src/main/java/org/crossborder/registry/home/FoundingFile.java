// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.EntryJson;
import org.crossborder.trust.register.FoundingSignatures;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.RegisterEntry.Founding;

/** The founding entry as init signs it; it is recorded when the registry is first opened. */
final class FoundingFile {
  private FoundingFile() {}

  static byte[] sign(List<Officer> officers, List<ECKey> rootKeys, Instant now) {
    try {
      return EntryJson.write(
              new Founding(
                  now,
                  officers,
                  FoundingSignatures.sign(officers, rootKeys.subList(0, RootKeys.THRESHOLD))))
          .toBytes();
    } catch (MalformedLogException e) {
      throw new HomeException("The officers do not fit into one entry: " + e.getMessage(), e);
    }
  }

  static Founding read(byte[] json) {
    try {
      if (EntryJson.read(json) instanceof Founding founding) {
        return founding;
      }
    } catch (MalformedEntryException e) {
      throw new HomeException("founding.json cannot be read: " + e.getMessage(), e);
    }
    throw new HomeException("founding.json is no founding entry");
  }
}
