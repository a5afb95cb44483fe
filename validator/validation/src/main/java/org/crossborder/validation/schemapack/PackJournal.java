// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.schemapack.PackEvent.Installed;
import org.crossborder.validation.schemapack.PackEvent.Removed;

/**
 * Everything that was ever done with packs, in order; what is installed follows from it. Immutable.
 */
public record PackJournal(List<PackEvent> events) {
  /** Nothing was done yet. */
  static final PackJournal EMPTY = new PackJournal(List.of());

  public PackJournal {
    events = List.copyOf(events);
  }

  static PackJournal read(String text) {
    return new PackJournal(text.lines().map(JournalLine::read).toList());
  }

  String write() {
    StringBuilder lines = new StringBuilder();
    events.forEach(event -> lines.append(JournalLine.write(event)).append('\n'));
    return lines.toString();
  }

  PackJournal with(PackEvent event) {
    List<PackEvent> more = new ArrayList<>(events);
    more.add(event);
    return new PackJournal(more);
  }

  /** What is installed, in the order of installation. */
  public List<InstalledPack> installed() {
    Map<Coordinates, InstalledPack> installed = new LinkedHashMap<>();
    for (PackEvent event : events) {
      if (event instanceof Installed it) {
        installed.put(
            it.pack(), new InstalledPack(it.pack(), it.at(), it.sha256(), it.signer(), List.of()));
      } else if (event instanceof Removed) {
        installed.remove(event.pack());
      } else {
        installed.computeIfPresent(event.pack(), (id, pack) -> pack.after(event));
      }
    }
    return List.copyOf(installed.values());
  }

  /** The installed pack of this name, with its version or without it if there is only one. */
  public Optional<InstalledPack> find(String id) {
    List<InstalledPack> found =
        installed().stream()
            .filter(pack -> pack.id().toString().equals(id) || pack.id().name().equals(id))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
