// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where Spring MVC is not asked: in front of it, in the security filters. */
@Component
public class ProblemWriter {
  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  void unauthorized(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"crossborder\"");
    write(response, Problem.UNAUTHORIZED.with("Send Authorization: Bearer with a known token"));
  }

  /** Says that the caller may not do this. */
  public void forbidden(HttpServletResponse response) throws IOException {
    write(
        response,
        Problem.FORBIDDEN.with(
            "The caller is known; doing this is not among the caller's rights and roles"));
  }

  /** Says when to come again. */
  public void tooMany(HttpServletResponse response, Duration wait) throws IOException {
    long seconds = wait.plusMillis(999).toSeconds();
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    write(response, Problem.TOO_MANY_REQUESTS.with("Come again in " + seconds + " s"));
  }

  /** Comes again later. */
  void unavailable(HttpServletResponse response, String why, int seconds) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
    write(response, Problem.UNAVAILABLE.with(why + " Nothing was accepted; send it again."));
  }

  void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
