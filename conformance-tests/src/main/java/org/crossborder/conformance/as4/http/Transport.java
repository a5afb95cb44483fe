// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.crossborder.conformance.as4.mime.HttpBody;

/** What carries a message to the other end and the answer back: the network, or a record of it. */
public interface Transport {
  /**
   * A message and its answer.
   *
   * @param sent what went over the wire: what was given, or what a record has in its place
   */
  record Crossed(HttpBody sent, HttpAnswer answer) {}

  /** Something beside HTTP that is looked at from outside, such as a name or a TLS session. */
  @FunctionalInterface
  interface Look {
    /**
     * Looks.
     *
     * @return what was seen, as text
     * @throws IOException if it is not there
     */
    String at() throws IOException;
  }

  /**
   * Sends once.
   *
   * @throws IOException if nothing that is HTTP comes back in time
   */
  Crossed cross(URI url, HttpBody body) throws IOException;

  /**
   * Looks at something.
   *
   * @param what names it; the same each time
   */
  String see(String what, Look look) throws IOException;

  /** TLS as it is spoken. */
  SSLContext tls();

  /** How long an answer may take. */
  Duration patience();
}
