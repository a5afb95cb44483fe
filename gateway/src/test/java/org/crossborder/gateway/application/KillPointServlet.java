// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.apache.coyote.CloseNowException;

/** An endpoint whose gateway may die before a request, before its answer, and after it. */
final class KillPointServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient HttpServlet endpoint;
  private final transient KillPoints points;

  KillPointServlet(HttpServlet endpoint, KillPoints points) {
    this.endpoint = endpoint;
    this.points = points;
  }

  @Override
  public void init(ServletConfig config) throws ServletException {
    super.init(config);
    endpoint.init(config);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      points.pass("at a request");
      endpoint.service((ServletRequest) request, new Answer(response, points));
    } catch (IOException | ServletException | RuntimeException | Error e) {
      requireAlive();
      throw e;
    }
    requireAlive();
  }

  /** Of a dead gateway the partner sees an end of its connection. */
  private void requireAlive() throws CloseNowException {
    if (points.dead()) {
      throw new CloseNowException("killed " + points.place());
    }
  }

  @Override
  public void destroy() {
    endpoint.destroy();
  }

  private static final class Answer extends HttpServletResponseWrapper {
    private final KillPoints points;

    Answer(HttpServletResponse response, KillPoints points) {
      super(response);
      this.points = points;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return new Out(super.getOutputStream(), points);
    }
  }

  private static final class Out extends ServletOutputStream {
    private final ServletOutputStream out;
    private final KillPoints points;

    Out(ServletOutputStream out, KillPoints points) {
      this.out = out;
      this.points = points;
    }

    @Override
    public void write(int b) throws IOException {
      points.requireAlive();
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      points.pass("before an answer");
      out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      points.requireAlive();
      out.flush();
      points.pass("after an answer");
    }

    @Override
    public void close() throws IOException {
      points.requireAlive();
      out.close();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
