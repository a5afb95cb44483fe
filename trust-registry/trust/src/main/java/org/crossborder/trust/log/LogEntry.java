// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.crossborder.trust.log.jcs.Jcs;
import org.crossborder.trust.log.jcs.NotCanonicalisableException;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the log: a JSON object in canonical form (RFC 8785). Entry bundles prefix each entry
 * with a length of 16 bits (C2SP tlog-tiles), so an entry has at most 65,535 bytes; what is larger,
 * such as a CRL, is logged by its digest.
 */
public final class LogEntry {
  public static final int MAXIMUM_BYTES = 0xFFFF;

  private final byte[] canonical;

  private LogEntry(byte[] canonical) throws MalformedLogException {
    if (canonical.length > MAXIMUM_BYTES) {
      throw new MalformedLogException(
          "An entry has " + canonical.length + " bytes; log what is large by its digest");
    }
    this.canonical = canonical;
  }

  /** The entry with this content. */
  public static LogEntry of(JsonNode object) throws MalformedLogException {
    if (!object.isObject()) {
      throw new MalformedLogException("An entry is a JSON object");
    }
    try {
      return new LogEntry(Jcs.canonicalise(object));
    } catch (NotCanonicalisableException e) {
      throw new MalformedLogException("An entry has no canonical form: " + e.getMessage());
    }
  }

  /** Reads an entry; bytes that are not the canonical form are refused. */
  public static LogEntry parse(byte[] json) throws MalformedLogException {
    try {
      byte[] canonical = Jcs.canonicalise(json);
      if (canonical.length == 0 || canonical[0] != '{' || !Arrays.equals(canonical, json)) {
        throw new MalformedLogException("An entry is not a JSON object in canonical form");
      }
      return new LogEntry(canonical);
    } catch (NotCanonicalisableException e) {
      throw new MalformedLogException("An entry has no canonical form: " + e.getMessage());
    }
  }

  /** The canonical bytes. */
  public byte[] toBytes() {
    return canonical.clone();
  }

  public Hash leafHash() {
    return MerkleHashing.leaf(canonical);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LogEntry entry && Arrays.equals(canonical, entry.canonical);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(canonical);
  }

  @Override
  public String toString() {
    return new String(canonical, StandardCharsets.UTF_8);
  }
}
