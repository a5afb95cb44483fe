// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes snapshots and registers as JSON: field names are the record components,
 * certificates and CRLs are base64 DER, instants RFC 3339. Strict: what is unknown, missing,
 * doubled or too long is refused.
 */
public final class SnapshotJson {
  private final JsonMapper mapper = StrictJson.mapper();

  /** Reads a published snapshot. */
  public Snapshot readSnapshot(byte[] json) throws MalformedJsonException {
    return read(json, Snapshot.class);
  }

  /** Reads a register file. */
  public Register readRegister(byte[] json) throws MalformedJsonException {
    return read(json, Register.class);
  }

  /** The bytes of a snapshot as they are published. */
  public byte[] write(Snapshot snapshot) {
    return mapper.writeValueAsBytes(snapshot);
  }

  /** Whether these are the bytes as which the snapshot is published. */
  public boolean matches(Snapshot snapshot, byte[] published) {
    ExpectedBytes expected = new ExpectedBytes(published);
    mapper.writeValue(expected, snapshot);
    return expected.wereWritten();
  }

  /** The bytes of a register file. */
  public byte[] write(Register register) {
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(register);
  }

  private <T> T read(byte[] json, Class<T> type) throws MalformedJsonException {
    try {
      return mapper.readValue(json, type);
    } catch (JacksonException e) {
      throw new MalformedJsonException(e);
    }
  }
}
