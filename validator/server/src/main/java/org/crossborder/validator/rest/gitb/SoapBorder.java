// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest.gitb;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.crossborder.validator.rest.Refusals;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nothing in that a request of the test bed has no need of: no attachments, which would be
 * kept in files, and no more bytes than a document in Base64 takes.
 */
final class SoapBorder extends OncePerRequestFilter {
  private static final int ENVELOPE = 65_536;

  private final int bound;

  SoapBorder(int document) {
    this.bound = document / 3 * 4 + document / 16 + ENVELOPE;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!HttpMethod.POST.matches(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    if (!isSoap(Objects.requireNonNullElse(request.getContentType(), ""))) {
      Refusals.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send SOAP 1.1, as text/xml.");
      return;
    }
    byte[] body =
        request.getContentLengthLong() > bound
            ? new byte[bound + 1] // not read at all
            : request.getInputStream().readNBytes(bound + 1);
    if (body.length > bound) {
      Refusals.write(
          response, HttpStatus.CONTENT_TOO_LARGE, "A message may have " + bound + " bytes.");
    } else {
      chain.doFilter(new Read(request, body), response);
    }
  }

  private static boolean isSoap(String type) {
    return type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("text/xml");
  }

  /** A request whose body is in memory. */
  private static final class Read extends HttpServletRequestWrapper {
    private final byte[] body;

    Read(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public jakarta.servlet.ServletInputStream getInputStream() {
      return new BodyStream(body);
    }
  }
}
