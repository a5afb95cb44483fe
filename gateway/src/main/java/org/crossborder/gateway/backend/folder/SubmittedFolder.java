// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.crossborder.gateway.backend.channel.DeliveredFile;
import org.crossborder.gateway.submission.Annex;
import org.jspecify.annotations.Nullable;

/**
 * A document with annexes, as a folder: one file is called {@code document} with any extension, and
 * all others are annexes, in the order of their names. A name that begins with a dot is passed
 * over.
 *
 * @param document the file with the document, or null
 * @param annexes all other files
 */
record SubmittedFolder(@Nullable Path document, List<Path> annexes) {
  private static final String DOCUMENT = "document";

  SubmittedFolder {
    annexes = List.copyOf(annexes);
  }

  static SubmittedFolder of(Path folder) throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> there = Files.newDirectoryStream(folder)) {
      there.forEach(files::add);
    }
    Path document = null;
    List<Path> annexes = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (document == null && name.split("\\.", 2)[0].equals(DOCUMENT)) {
        document = file;
      } else if (!name.startsWith(".")) {
        annexes.add(file);
      }
    }
    return new SubmittedFolder(document, annexes);
  }

  /** What is wrong with it, in a sentence. */
  Optional<String> defect(long maximum, AnnexLimits limits) throws IOException {
    if (document == null) {
      return Optional.of("No file in this folder is called document, such as document.xml");
    }
    if (annexes.size() > limits.most()) {
      return Optional.of("There are more than " + limits.most() + " annexes");
    }
    for (Path file : annexes) {
      Optional<String> defect = defect(file, limits.largest());
      if (defect.isPresent()) {
        return defect;
      }
    }
    return defect(document, maximum);
  }

  private static Optional<String> defect(Path file, long largest) throws IOException {
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      return Optional.of(file.getFileName() + " is no file but a folder, a link or a device");
    }
    return Files.size(file) > largest
        ? Optional.of(file.getFileName() + " is larger than " + largest + " bytes")
        : Optional.empty();
  }

  /** The file with the document, of a folder without a defect. */
  Path documentFile() {
    return Objects.requireNonNull(document);
  }

  /** What goes beside it; each is read when it is needed. */
  List<Annex> read() {
    return annexes.stream()
        .map(
            file ->
                new Annex(
                    DeliveredFile.mimeType(file.getFileName().toString()),
                    () -> Files.newInputStream(file, NOFOLLOW_LINKS)))
        .toList();
  }
}
