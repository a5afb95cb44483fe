// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.base.io.iface.IHasInputStream;
import com.helger.base.io.stream.StreamHelper;
import com.helger.http.header.HttpHeaderMap;
import com.helger.mime.IMimeType;
import com.helger.phase4.incoming.IAS4ResponseAbstraction;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The HTTP response that phase4 fills, or somebody on the way. */
final class HttpAnswer implements IAS4ResponseAbstraction {
  private int status = 200;
  private String contentType = "application/soap+xml";
  private byte[] content = {};
  private boolean silent;
  private boolean brokenOff;
  private Duration delay = Duration.ZERO;

  /** The connection is closed without a word. */
  static HttpAnswer none() {
    HttpAnswer answer = new HttpAnswer();
    answer.silent = true;
    return answer;
  }

  /** What is made for browsers. */
  static HttpAnswer page(int status, String html) {
    HttpAnswer answer = new HttpAnswer();
    answer.status = status;
    answer.contentType = "text/html";
    answer.content = html.getBytes(StandardCharsets.UTF_8);
    return answer;
  }

  HttpAnswer after(Duration wait) {
    delay = wait;
    return this;
  }

  /** Only the first half will come. */
  HttpAnswer brokenOff() {
    brokenOff = true;
    return this;
  }

  /** Makes one content of another. */
  @FunctionalInterface
  interface Replacement {
    byte[] of(byte[] content) throws Exception;
  }

  HttpAnswer replaced(Replacement replacement) throws Exception {
    content = replacement.of(content);
    return this;
  }

  @Override
  public void setContent(byte[] bytes, Charset charset) {
    content = bytes.clone();
  }

  @Override
  public void setContent(HttpHeaderMap headers, IHasInputStream source) {
    byte[] bytes = StreamHelper.getAllBytes(source);
    content = bytes == null ? new byte[0] : bytes;
  }

  @Override
  public void setMimeType(IMimeType type) {
    contentType = type.getAsString();
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  byte[] content() {
    return content.clone();
  }

  void sendOn(HttpExchange exchange) throws IOException, InterruptedException {
    Thread.sleep(delay.toMillis());
    if (silent) {
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content, 0, brokenOff ? content.length / 2 : content.length);
  }
}
