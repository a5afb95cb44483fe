// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.crossborder.conformance.as4.mime.HttpBody;

/** What carries a message to the other end and the answer back. */
public interface Transport {
  /**
   * Sends once.
   *
   * @throws IOException if nothing that is HTTP comes back in time
   */
  HttpAnswer post(URI url, HttpBody body) throws IOException;

  /** TLS as it is spoken. */
  SSLContext tls();

  /** How long an answer may take. */
  Duration patience();
}
