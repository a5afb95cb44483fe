// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * All that one module learns from outside, each thing once and in its order: an answer, a message
 * that came or did not, what a producer is told. A module that learns of nothing in another way
 * judges a record as it judged the network, for a record can stand here.
 */
public interface Observations {
  /** The head of what was seen, and is no answer over HTTP. */
  String SEEN = "seen";

  /** Looks, or sends and waits. */
  @FunctionalInterface
  interface Look {
    /**
     * Looks.
     *
     * @throws IOException if there is nothing to be seen; this too is remembered
     */
    Exchange at() throws IOException;
  }

  /** Looks at something that is told by a text. */
  @FunctionalInterface
  interface Words {
    /**
     * Looks.
     *
     * @throws IOException if there is nothing to be seen; this too is remembered
     */
    String say() throws IOException;
  }

  /**
   * Looks once, and remembers; a record gives back what was seen then, and looks at nothing.
   *
   * @param asked what is remembered if nothing is to be seen
   * @throws IOException what the look throws, or once threw
   */
  Exchange see(Exchange asked, Look look) throws IOException;

  /** Each so far, in its order. */
  List<Exchange> all();

  /** The time of the world outside. */
  Clock clock();

  /** When the last was seen; when the module began, if none was. The same again in a record. */
  Instant last();

  /** Those of the world as it is. */
  static Observations live(Clock clock) {
    return new LiveObservations(clock);
  }

  /**
   * Looks at something that is told by a text.
   *
   * @param to where
   * @param what names it; the same each time
   */
  default String read(String to, String what, Words words) throws IOException {
    Exchange asked = Exchange.asked(to, what, new byte[0]);
    Exchange seen =
        see(
            asked,
            () ->
                asked.answered(
                    clock().instant(), SEEN, words.say().getBytes(StandardCharsets.UTF_8)));
    if (!seen.sentHead().equals(what)) {
      throw new IllegalStateException("Not " + what + " was seen, but " + seen.sentHead());
    }
    return seen.text();
  }
}
