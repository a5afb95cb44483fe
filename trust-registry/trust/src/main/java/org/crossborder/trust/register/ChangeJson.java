// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import java.util.Arrays;
import org.crossborder.trust.log.jcs.Jcs;
import org.crossborder.trust.log.jcs.NotCanonicalisableException;
import org.crossborder.trust.snapshot.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes as canonical JSON (RFC 8785): the bytes that officers sign. Reading is strict: what this
 * library would write differently is refused, so that a change means what its bytes say.
 */
public final class ChangeJson {
  /** A change and its signatures must fit into one entry of the log. */
  public static final int MAXIMUM_BYTES = 60_000;

  static final JsonMapper JSON = StrictJson.mapper();

  private ChangeJson() {}

  /** The bytes that officers sign. */
  public static byte[] write(Change change) {
    return canonical(change);
  }

  /** Reads a change in canonical form. */
  public static Change read(byte[] json) throws MalformedEntryException {
    if (json.length > MAXIMUM_BYTES) {
      throw new MalformedEntryException("A change has at most " + MAXIMUM_BYTES + " bytes");
    }
    return readCanonical(json, Change.class);
  }

  /** Reads a change that a person wrote: members in any order, with white space. */
  public static Change readLenient(byte[] json) throws MalformedEntryException {
    return read(json, Change.class);
  }

  /** Reads what this library would write exactly so. */
  static <T> T readCanonical(byte[] json, Class<T> type) throws MalformedEntryException {
    T value = read(json, type);
    try {
      if (Arrays.equals(canonical(value), json)) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      throw new MalformedEntryException("It has no canonical form", e);
    }
    throw new MalformedEntryException(
        "It is not in canonical form, or says something that cannot be said here");
  }

  static <T> T read(byte[] json, Class<T> type) throws MalformedEntryException {
    try {
      T value = JSON.readValue(json, type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException e) {
      throw new MalformedEntryException(e.getOriginalMessage(), e);
    }
    throw new MalformedEntryException("It is null");
  }

  static byte[] canonical(Object value) {
    try {
      return Jcs.canonicalise(JSON.writeValueAsBytes(value));
    } catch (NotCanonicalisableException e) {
      throw new IllegalArgumentException("It has no canonical form: " + e.getMessage(), e);
    }
  }
}
