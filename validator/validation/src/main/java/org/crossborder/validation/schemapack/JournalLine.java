// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.schemapack.PackEvent.Installed;
import org.crossborder.validation.schemapack.PackEvent.Removed;
import org.crossborder.validation.schemapack.PackEvent.SwitchedOff;
import org.crossborder.validation.schemapack.PackEvent.SwitchedOn;

/** One event as one line: time, event, pack, and what else there is to say, with spaces between. */
final class JournalLine {
  private static final String OPEN = "-";

  private JournalLine() {}

  static String write(PackEvent event) {
    String what;
    if (event instanceof Installed installed) {
      what = "installed %s %s %s".formatted(event.pack(), installed.sha256(), installed.signer());
    } else if (event instanceof SwitchedOn on) {
      what =
          "switched-on %s %s %s"
              .formatted(event.pack(), on.from(), on.to() == null ? OPEN : on.to());
    } else if (event instanceof SwitchedOff off) {
      what = "switched-off %s %s".formatted(event.pack(), off.from());
    } else {
      what = "removed " + event.pack();
    }
    return event.at() + " " + what;
  }

  /**
   * The event of a line.
   *
   * @throws PackRefusedException if the line is none that {@link #write} writes
   */
  static PackEvent read(String line) {
    List<String> words = List.of(line.split(" ", -1));
    try {
      Instant at = Instant.parse(words.get(0));
      Coordinates pack = Coordinates.parse(words.get(2));
      return switch (words.get(1)) {
        case "installed" -> new Installed(at, pack, hex(words.get(3)), hex(words.get(4)));
        case "switched-on" ->
            new SwitchedOn(
                at,
                pack,
                LocalDate.parse(words.get(3)),
                words.get(4).equals(OPEN) ? null : LocalDate.parse(words.get(4)));
        case "switched-off" -> new SwitchedOff(at, pack, LocalDate.parse(words.get(3)));
        case "removed" -> new Removed(at, pack);
        default -> throw broken(line);
      };
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw broken(line);
    }
  }

  private static String hex(String word) {
    if (!word.matches("[0-9a-f]{64}")) {
      throw broken(word);
    }
    return word;
  }

  private static PackRefusedException broken(String line) {
    return new PackRefusedException("The journal of packs has a line that is none: " + line);
  }
}
