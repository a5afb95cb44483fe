// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.crossborder.gateway.store.AuditEntry;
import org.crossborder.gateway.store.AuditHead;
import org.jspecify.annotations.Nullable;

/** Reads an exported audit log, an entry at a time, and finds the first that does not hold. */
public final class AuditVerification {
  private final @Nullable String head;
  private boolean headSeen;
  private @Nullable AuditEntry before;
  private long first;

  /**
   * @param head hash of an entry, as it was noted elsewhere; null if none was
   */
  public AuditVerification(@Nullable String head) {
    this.head = head;
  }

  /** Verifies the lines of one file. */
  public AuditFinding verify(BufferedReader lines) throws IOException {
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      Optional<String> defect = next(line);
      if (defect.isPresent()) {
        return new AuditFinding.Broken(number, defect.get());
      }
    }
    AuditEntry last = before;
    if (last == null) {
      return new AuditFinding.Empty();
    }
    AuditHead end = new AuditHead(last.number(), last.hash());
    return head == null || headSeen
        ? new AuditFinding.Intact(first, end)
        : new AuditFinding.HeadMissing(end);
  }

  private Optional<String> next(String line) {
    Optional<AuditEntry> read = AuditLine.read(line);
    if (read.isEmpty()) {
      return Optional.of("The line is no entry in its canonical form");
    }
    AuditEntry entry = read.get();
    Optional<String> defect = Optional.ofNullable(defect(entry));
    if (defect.isEmpty()) {
      first = before == null ? entry.number() : first;
      before = entry;
      headSeen |= entry.hash().equals(head);
    }
    return defect;
  }

  private @Nullable String defect(AuditEntry entry) {
    AuditEntry last = before;
    String name = "Entry " + entry.number();
    if (!CanonicalEntry.hash(entry).equals(entry.hash())) {
      return name + " was changed: its hash is not that of what it says";
    }
    if (last == null) {
      return entry.number() == 1 && !entry.previous().equals(CanonicalEntry.NOTHING)
          ? name + " names an entry before it"
          : null;
    }
    if (entry.number() != last.number() + 1) {
      return name + " follows entry " + last.number() + ": what was between is missing or moved";
    }
    return entry.previous().equals(last.hash())
        ? null
        : name + " does not follow from entry " + last.number() + ", which was written anew";
  }
}
