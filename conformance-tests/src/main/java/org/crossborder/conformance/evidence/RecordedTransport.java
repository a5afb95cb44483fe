// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.http.Transport;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Exchange;

/**
 * A record in the place of the network: gives back what was sent and received, in its order, and
 * the time at which it was. It connects to nothing.
 */
final class RecordedTransport extends Clock implements Transport {
  private static final Pattern HTTP = Pattern.compile("HTTP (\\d{3}), (.*)", Pattern.DOTALL);

  private final Deque<Exchange> left;
  private Instant now;

  RecordedTransport(List<Exchange> exchanges, Instant started) {
    this.left = new ArrayDeque<>(exchanges);
    this.now = started;
  }

  @Override
  public Crossed cross(URI url, HttpBody body) throws IOException {
    Exchange next = next();
    Matcher http = HTTP.matcher(next.receivedHead());
    if (!http.matches()) {
      throw fault(next.receivedHead());
    }
    return new Crossed(
        new HttpBody(next.sentHead(), next.sent()),
        new HttpAnswer(
            Integer.parseInt(http.group(1)), new HttpBody(http.group(2), next.received())));
  }

  @Override
  public String see(String what, Look look) throws IOException {
    Exchange next = next();
    if (!next.sentHead().equals(what)) {
      throw new IllegalStateException("The record has " + next.sentHead() + ", not " + what);
    }
    if (!next.receivedHead().equals(Partner.SEEN)) {
      throw fault(next.receivedHead());
    }
    return new String(next.received(), StandardCharsets.UTF_8);
  }

  @Override
  public SSLContext tls() {
    throw new IllegalStateException("A record speaks no TLS");
  }

  @Override
  public Duration patience() {
    throw new IllegalStateException("A record waits for nobody");
  }

  /** Whether the module asked for all that is recorded. */
  synchronized boolean isUsedUp() {
    return left.isEmpty();
  }

  private synchronized Exchange next() {
    Exchange next = left.poll();
    if (next == null) {
      throw new IllegalStateException("The record has no more exchanges");
    }
    now = next.at();
    return next;
  }

  private static IOException fault(String said) {
    return said.startsWith("javax.net.ssl.") ? new SSLException(said) : new IOException(said);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
