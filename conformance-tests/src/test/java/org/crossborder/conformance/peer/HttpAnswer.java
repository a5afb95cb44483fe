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

/** The HTTP response that phase4 fills. */
final class HttpAnswer implements IAS4ResponseAbstraction {
  private int status = 200;
  private String contentType = "application/soap+xml";
  private byte[] content = {};

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

  void replaceContent(byte[] other) {
    content = other.clone();
  }

  void sendOn(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
  }
}
