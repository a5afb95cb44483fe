// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads instants (RFC 3339). Of 200,000 clauses, most begin at one of a few moments; so a text that
 * comes again within one document is not read again, and its instant is kept once.
 */
final class InstantJson extends ValueDeserializer<Instant> {
  private static final int MOST = 4_096;

  /** The instants of one document by their texts. */
  private static final class Seen {
    private final Map<String, Instant> byText = new HashMap<>();
  }

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext context) {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return InstantDeserializer.INSTANT.deserialize(json, context);
    }
    Map<String, Instant> seen = seen(context).byText;
    String text = json.getString();
    Instant known = seen.get(text);
    if (known != null) {
      return known;
    }
    Instant read = InstantDeserializer.INSTANT.deserialize(json, context);
    if (seen.size() < MOST) {
      seen.put(text, read);
    }
    return read;
  }

  private static Seen seen(DeserializationContext context) {
    if (context.getAttribute(Seen.class) instanceof Seen seen) {
      return seen;
    }
    Seen none = new Seen();
    context.setAttribute(Seen.class, none);
    return none;
  }
}
