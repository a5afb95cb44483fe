// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Where the script is shown. */
interface Stage extends AutoCloseable {
  /** Nobody can look at it. */
  Stage EMPTY =
      new Stage() {
        @Override
        public void serve(Map<String, byte[]> others) {}

        @Override
        public boolean awaitReadings(int count, Duration patience) {
          return false;
        }

        @Override
        public void close() {}
      };

  /** From now on it serves these. */
  void serve(Map<String, byte[]> others);

  /**
   * Waits until one and the same of the metadata was asked for so many times since something else
   * is served: whoever refuses a root never comes to the timestamp.
   *
   * @return whether it was, in this time
   */
  boolean awaitReadings(int count, Duration patience) throws IOException;

  @Override
  void close();
}
