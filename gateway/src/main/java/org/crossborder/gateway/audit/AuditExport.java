// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.crossborder.gateway.store.AuditEntries;
import org.crossborder.gateway.store.AuditEntry;

/** The audit log as JSON lines, oldest first; each line is the RFC 8785 form of one entry. */
public final class AuditExport {
  /** The media type of JSON lines. */
  public static final String MEDIA_TYPE = "application/jsonl";

  private static final int PAGE = 1000;

  private final AuditEntries entries;

  public AuditExport(AuditEntries entries) {
    this.entries = entries;
  }

  /**
   * Writes all there are now, from the entry of this number on; a page at a time is in memory.
   *
   * @return how many were written
   */
  public long write(long from, OutputStream out) throws IOException {
    long newest = entries.head().number();
    long next = Math.max(1, from);
    long written = 0;
    while (next <= newest) {
      List<AuditEntry> page = entries.from(next, (int) Math.min(PAGE, newest - next + 1));
      if (page.isEmpty()) {
        break; // a gap at the end: the verification will find it
      }
      for (AuditEntry entry : page) {
        out.write((CanonicalEntry.line(entry) + "\n").getBytes(UTF_8));
      }
      written += page.size();
      next = page.get(page.size() - 1).number() + 1;
    }
    return written;
  }
}
