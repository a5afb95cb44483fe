// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.remote;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registry said no; the message is its reason, with rule and article (RFC 9457). */
public final class RefusedByRegistryException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int status;

  private RefusedByRegistryException(int status, String message) {
    super(message);
    this.status = status;
  }

  static RefusedByRegistryException of(int status, byte[] problem) {
    return new RefusedByRegistryException(status, sentence(status, problem));
  }

  boolean isNotFound() {
    return status == 404;
  }

  /** Whether the registry itself broke, rather than refused. */
  boolean isFault() {
    return status >= 500;
  }

  private static String sentence(int status, byte[] body) {
    try {
      JsonNode problem = JSON.readTree(body);
      String detail = problem.path("detail").asString("");
      String rule = problem.path("rule").asString("");
      String article = problem.path("article").asString("");
      String cited = rule.isEmpty() ? "" : rule + " (" + article + "): ";
      return detail.isEmpty() ? "The registry answered " + status : cited + detail;
    } catch (JacksonException e) {
      return "The registry answered " + status;
    }
  }
}
