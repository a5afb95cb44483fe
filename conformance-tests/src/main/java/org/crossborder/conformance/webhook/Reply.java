// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a try to tell is answered with. */
public sealed interface Reply {
  /** It is taken. */
  Reply TAKEN = new Answer(204, null, Duration.ZERO);

  /** It is to be told again. */
  Reply REFUSED = new Answer(503, null, Duration.ZERO);

  /** Nothing more is wanted. */
  Reply GONE = new Answer(410, null, Duration.ZERO);

  /** The connection ends without an answer. */
  Reply NONE = new Silence();

  /** The same as {@link #REFUSED}, said after so long. */
  static Reply refusedAfter(Duration time) {
    return new Answer(503, null, time);
  }

  /** It is to be told elsewhere. */
  static Reply redirect(URI elsewhere) {
    return new Answer(307, elsewhere, Duration.ZERO);
  }

  /** In a few words, for the record of the wire. */
  String said();

  /**
   * An answer without content.
   *
   * @param location where to turn to; null if nothing is said of it
   * @param after how long it is waited for
   */
  record Answer(int status, @Nullable URI location, Duration after) implements Reply {
    @Override
    public String said() {
      return "HTTP " + status + (location == null ? "" : ", Location: " + location);
    }
  }

  /** No answer. */
  record Silence() implements Reply {
    @Override
    public String said() {
      return "The connection is closed without an answer";
    }
  }
}
