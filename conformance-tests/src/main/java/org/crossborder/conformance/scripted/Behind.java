// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

import java.io.IOException;
import org.crossborder.conformance.suite.Observations;

/** The registry whose editions are shown, and whose log and lists are passed on. */
public interface Behind {
  /** What it answered. */
  @SuppressWarnings("ArrayRecordComponent") // only carried
  record Answer(int status, byte[] body) {
    boolean isOk() {
      return status == 200;
    }
  }

  /** Gets one resource. */
  Answer get(String path, Observations observations) throws IOException;

  /** Posts to one resource. */
  Answer post(String path, String type, byte[] body, Observations observations) throws IOException;
}
