// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.jcs;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical form of JSON (RFC 8785): members in the order of their UTF-16 code units, numbers
 * as ECMAScript writes them, the shortest escapes, no white space, UTF-8.
 *
 * <p>Input is I-JSON (RFC 7493): doubled members, lone surrogates and integers that a double cannot
 * hold are refused rather than changed.
 */
public final class Jcs {
  private static final int MAXIMUM_BYTES = 1 << 20;
  private static final int MAXIMUM_DEPTH = 64;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(MAXIMUM_BYTES)
                          .maxNestingDepth(MAXIMUM_DEPTH)
                          .maxNumberLength(400)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Jcs() {}

  /** The canonical form of a JSON text of up to a mebibyte. */
  public static byte[] canonicalise(byte[] json) throws NotCanonicalisableException {
    try {
      JsonNode value = JSON.readTree(json);
      if (value.isMissingNode()) {
        throw new NotCanonicalisableException("Nothing stands where JSON is expected");
      }
      return canonicalise(value);
    } catch (JacksonException e) {
      throw new NotCanonicalisableException("Not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** The canonical form of a JSON value. */
  public static byte[] canonicalise(JsonNode value) throws NotCanonicalisableException {
    CanonicalWriter writer = new CanonicalWriter();
    writer.value(value);
    return writer.toString().getBytes(StandardCharsets.UTF_8);
  }
}
