// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;

/** Entries as canonical JSON (RFC 8785), as they stand in the log. */
public final class EntryJson {
  private EntryJson() {}

  /**
   * The entry as it is logged.
   *
   * @throws MalformedLogException if it is too large for the log
   */
  public static LogEntry write(RegisterEntry entry) throws MalformedLogException {
    return LogEntry.parse(ChangeJson.canonical(entry));
  }

  /** Reads an entry of the log; refuses what this library would write differently. */
  public static RegisterEntry read(byte[] json) throws MalformedEntryException {
    if (json.length > LogEntry.MAXIMUM_BYTES) {
      throw new MalformedEntryException("An entry has at most 65,535 bytes");
    }
    return ChangeJson.readCanonical(json, RegisterEntry.class);
  }
}
