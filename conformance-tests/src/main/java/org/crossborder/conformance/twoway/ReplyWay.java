// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.suite.Exchange;

/** How a reply comes to the suite (ebMS 3.0 Core, 2.2.7 and 2.2.8). */
interface ReplyWay {
  /** Before the request is pushed. */
  void open() throws IOException;

  /** The reply to a message; if none comes in time, the last message that came unasked. */
  Optional<Observation> await(String messageId, Duration patience)
      throws IOException, InterruptedException;

  /** How the reply came. */
  List<Exchange> exchanges(Observation reply);
}
