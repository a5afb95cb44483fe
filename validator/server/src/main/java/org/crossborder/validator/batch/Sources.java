// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a caller means: files, everything in directories, and {@code -} for a stream.
 * Links in a directory are not followed, so that none leads out of it; hidden files and earlier
 * reports are no documents.
 */
public final class Sources {
  /** Standard input. */
  public static final String STREAM = "-";

  private Sources() {}

  /**
   * The documents, in the order named; those of a directory by name.
   *
   * @param output where reports go, which is not searched for documents; null if nowhere
   * @throws IOException if a directory cannot be read; a file that cannot be is told when its turn
   *     comes
   */
  public static List<Source> of(List<String> named, InputStream stream, @Nullable Path output)
      throws IOException {
    List<Source> sources = new ArrayList<>();
    for (String name : named) {
      if (name.equals(STREAM)) {
        sources.add(Source.stream(STREAM, stream));
      } else if (Files.isDirectory(Path.of(name))) {
        sources.addAll(in(Path.of(name), output));
      } else {
        Path file = Path.of(name);
        sources.add(Source.file(file, Objects.requireNonNullElse(file.getFileName(), file)));
      }
    }
    return sources;
  }

  /** The documents in a directory and below. */
  public static List<Source> in(Path directory, @Nullable Path output) throws IOException {
    Path real = directory.toRealPath();
    Path reports = output != null && Files.exists(output) ? output.toRealPath() : null;
    try (Stream<Path> all = Files.walk(real)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> reports == null || reports.equals(real) || !file.startsWith(reports))
          .map(real::relativize)
          .filter(Sources::isDocument)
          .sorted()
          .map(place -> Source.file(directory.resolve(place), place))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Two documents whose reports would be one file.
   *
   * @return a sentence about the first such pair, or null if there is none
   */
  public static @Nullable String clash(List<Source> sources) {
    Map<Path, Source> places = new HashMap<>();
    for (Source source : sources) {
      Source other = places.put(source.place(), source);
      if (other != null) {
        return "The reports of %s and %s would be one file.".formatted(other.name(), source.name());
      }
    }
    return null;
  }

  private static boolean isDocument(Path place) {
    return StreamSupport.stream(place.spliterator(), false)
            .noneMatch(part -> part.toString().startsWith("."))
        && !ReportFolder.isReport(place);
  }
}
