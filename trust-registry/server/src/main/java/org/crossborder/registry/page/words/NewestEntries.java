// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.log.StoredEntry;
import org.crossborder.registry.page.Reading;
import org.springframework.stereotype.Component;

/** The newest entries of the log in words, of all or of one subject, newest first. */
@Component
public final class NewestEntries {
  private final RegistryLog log;
  private final EntryWords words;

  NewestEntries(RegistryLog log, EntryWords words) {
    this.log = log;
    this.words = words;
  }

  /** The newest of all entries. */
  public List<EntryView> of(Reading reading, int most) {
    long size = log.size();
    List<EntryView> entries = said(log.entries(Math.max(0, size - most), size), reading);
    Collections.reverse(entries);
    return entries;
  }

  /**
   * The newest entries that shaped one subject.
   *
   * @param subject as the log indexes it, e.g. {@code service:BD/seals}
   */
  public List<EntryView> of(String subject, Reading reading, int most) {
    return said(log.newestOf(subject, most), reading);
  }

  private List<EntryView> said(List<StoredEntry> entries, Reading reading) {
    return new ArrayList<>(
        entries.stream().map(entry -> words.of(entry, Optional.of(reading))).toList());
  }
}
