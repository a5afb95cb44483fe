// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer of which nothing gets to the one who asked. */
final class WithheldResponse extends HttpServletResponseWrapper {
  WithheldResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void flushBuffer() {}

  @Override
  public ServletOutputStream getOutputStream() {
    return new Nowhere();
  }

  private static final class Nowhere extends ServletOutputStream {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(int b) {}
  }
}
