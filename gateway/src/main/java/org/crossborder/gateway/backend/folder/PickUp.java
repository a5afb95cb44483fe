// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Picks up what the national side has put into a folder. A file is taken by renaming it, so of two
 * nodes one gets it. Names that begin with a dot or end in {@code .part} or {@code .tmp} are still
 * being written; others count as whole once they have settled. A folder in it that is not named for
 * a Party is a document with annexes.
 */
final class PickUp {
  private static final Pattern UNFINISHED =
      Pattern.compile("\\..*|.*\\.(part|tmp)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTY = Pattern.compile("[A-Z]{2}");

  private final FolderLayout layout;
  private final Settling settling;
  private final Supplier<UUID> ids;

  PickUp(FolderLayout layout, Duration settle, Supplier<UUID> ids) {
    this.layout = layout;
    this.settling = new Settling(settle);
    this.ids = ids;
  }

  /** A file that lies there. */
  private record Offered(Path file, Picked.Inlet inlet, @Nullable String recipient) {}

  /** Takes up to so many files. */
  List<Picked> take(int maximum, Instant now) throws IOException {
    List<Offered> offered = offered();
    settling.keepOnly(new HashSet<>(offered.stream().map(Offered::file).toList()));
    List<Picked> taken = new ArrayList<>();
    for (Offered one : offered) {
      if (taken.size() < maximum && settled(one, now)) {
        take(one).ifPresent(taken::add);
      }
    }
    return taken;
  }

  private List<Offered> offered() throws IOException {
    List<Offered> offered = new ArrayList<>();
    for (Path entry : entries(layout.submit())) {
      String name = entry.getFileName().toString();
      if (PARTY.matcher(name).matches() && Files.isDirectory(entry, NOFOLLOW_LINKS)) {
        entries(entry).forEach(file -> offered.add(new Offered(file, Picked.Inlet.SUBMIT, name)));
      } else {
        offered.add(new Offered(entry, Picked.Inlet.SUBMIT, null));
      }
    }
    entries(layout.acknowledge())
        .forEach(file -> offered.add(new Offered(file, Picked.Inlet.ACKNOWLEDGE, null)));
    return offered;
  }

  private static Set<Path> entries(Path directory) throws IOException {
    Set<Path> entries = new TreeSet<>();
    try (DirectoryStream<Path> there = Files.newDirectoryStream(directory)) {
      for (Path entry : there) {
        if (!UNFINISHED.matcher(entry.getFileName().toString()).matches()) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  private boolean settled(Offered one, Instant now) throws IOException {
    try {
      BasicFileAttributes attributes = attributes(one.file());
      if (!attributes.isDirectory()) {
        return settling.settled(one.file(), attributes, now);
      }
      return one.inlet() == Picked.Inlet.SUBMIT && settledFolder(one.file(), now);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** A document with annexes; while one of its files is still being written, it waits. */
  private boolean settledFolder(Path folder, Instant now) throws IOException {
    List<BasicFileAttributes> files = new ArrayList<>();
    try (DirectoryStream<Path> there = Files.newDirectoryStream(folder)) {
      for (Path file : there) {
        if (UNFINISHED.matcher(file.getFileName().toString()).matches()) {
          return false;
        }
        files.add(attributes(file));
      }
    }
    return !files.isEmpty() && settling.settled(folder, files, now);
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
  }

  private Optional<Picked> take(Offered offered) throws IOException {
    UUID id = ids.get();
    Path directory = Picked.directory(layout.working(), id, offered.inlet(), offered.recipient());
    Path file = directory.resolve(offered.file().getFileName());
    Files.createDirectory(directory);
    try {
      Durable.move(offered.file(), file);
    } catch (NoSuchFileException e) {
      Files.delete(directory);
      return Optional.empty();
    }
    Durable.force(layout.working());
    return Optional.of(new Picked(id, offered.inlet(), offered.recipient(), file));
  }
}
