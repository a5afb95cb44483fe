// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

import java.io.IOException;
import java.util.function.Consumer;
import org.crossborder.conformance.suite.Exchange;

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
  Answer get(String path, Consumer<Exchange> wire) throws IOException;

  /** Posts to one resource. */
  Answer post(String path, String type, byte[] body, Consumer<Exchange> wire) throws IOException;
}
