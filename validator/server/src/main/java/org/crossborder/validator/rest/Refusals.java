// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem detail (RFC 9457) where no controller is at hand to do it. */
public final class Refusals {
  private static final JsonMapper JSON = new JsonMapper();

  private Refusals() {}

  /** Answers with a problem. */
  public static void write(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(UTF_8);
    response
        .getOutputStream()
        .write(
            JSON.writeValueAsBytes(
                Map.of(
                    "title", status.getReasonPhrase(),
                    "status", status.value(),
                    "detail", detail)));
  }
}
