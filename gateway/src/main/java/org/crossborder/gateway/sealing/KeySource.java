// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;

/** Where the keys of one authority are. */
public interface KeySource {
  /**
   * The keys as they are there now: old and new during a rollover.
   *
   * @throws IOException if the place cannot be opened
   * @throws GeneralSecurityException if it cannot be read, or holds no key
   */
  List<SealingKey> open() throws IOException, GeneralSecurityException;

  /** The same after what was opened before has stopped working: logs in to a token again. */
  List<SealingKey> reopen() throws IOException, GeneralSecurityException;
}
