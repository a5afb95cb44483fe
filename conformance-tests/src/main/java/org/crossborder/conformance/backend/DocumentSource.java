// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.backend;

import java.io.IOException;

/** Documents that the gateway under test takes, each given out once. */
@FunctionalInterface
public interface DocumentSource {
  /**
   * One that was not given out before.
   *
   * @throws IOException if there are no more
   */
  byte[] next() throws IOException;
}
