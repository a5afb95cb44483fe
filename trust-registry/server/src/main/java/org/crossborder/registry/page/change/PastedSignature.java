// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.change;

import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signature as officers paste it: the JWS itself, or what the command line printed around it. */
final class PastedSignature {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PastedSignature() {}

  static String of(String pasted) {
    String text = pasted.strip();
    if (!text.startsWith("{")) {
      return text;
    }
    try {
      JsonNode printed = JSON.readTree(text);
      return Stream.of("approval", "proposal", "signature")
          .map(member -> printed.path(member).asString(""))
          .filter(signature -> !signature.isEmpty())
          .findFirst()
          .orElseThrow(PastedSignature::none);
    } catch (JacksonException e) {
      throw none();
    }
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(
        HttpStatus.BAD_REQUEST, "What was pasted holds no signature");
  }
}
