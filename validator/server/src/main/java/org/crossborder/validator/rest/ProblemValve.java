// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What Tomcat refuses before Spring sees it, such as a URL that is none: a problem, where Tomcat's
 * own page would be HTML and name its version.
 */
public final class ProblemValve extends ErrorReportValve {
  private static final int FIRST_ERROR = 400;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    if (response.getStatus() < FIRST_ERROR
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    try {
      PrintWriter out = response.getReporter();
      if (out != null) {
        out.write(
            "{\"title\":\"%s\",\"status\":%d}"
                .formatted(
                    status == null ? "Error" : status.getReasonPhrase(), response.getStatus()));
        response.finishResponse();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
