// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program in a directory: its jars, an archive of the classes that a validation needs, and a
 * launcher that uses it (decision 57). The archive is for this directory and this Java; where
 * either is another, the program starts without it, only later.
 *
 * @param java the Java that will run the program
 * @param directory where it lies; made if it does not exist
 */
public record Installation(JavaProgram java, Path directory) {
  private static final String CLASSES = "validator.classes";
  private static final String ARCHIVE = "validator.jsa";

  /**
   * Installs the program.
   *
   * @param jar the program as one file
   * @param sample a document; the classes needed to validate it will be in the archive
   * @return the launcher
   * @throws IOException if a file cannot be written, or a step fails
   */
  public Path install(Path jar, Path sample) throws IOException, InterruptedException {
    unpack(jar);
    unsign();
    learn(sample);
    archive();
    return Launcher.write(directory, java.executable(), program(), directory.resolve(ARCHIVE));
  }

  private Path program() {
    return directory.resolve("validator.jar");
  }

  private void unpack(Path jar) throws IOException, InterruptedException {
    java.require("-Djarmode=tools", "-jar", jar, "extract", "--force", "--destination", directory);
    Files.move(directory.resolve(jar.getFileName()), program());
  }

  /** Classes of signed jars are kept out of archives by Java, and verified at each start. */
  private void unsign() throws IOException {
    try (Stream<Path> jars = Files.list(directory.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        UnsignedJar.replace(jar);
      }
    }
  }

  /** Whatever the verdict is: only a fault is none. */
  private void learn(Path sample) throws IOException, InterruptedException {
    Path list = directory.resolve(CLASSES);
    java.run(
        "-Xshare:off",
        "-XX:DumpLoadedClassList=" + list,
        "-jar",
        program(),
        "validate",
        "--party",
        "KR",
        sample);
    List<String> named = new ArrayList<>(Files.readAllLines(list));
    named.removeIf(line -> line.startsWith("@")); // some builds of Java 17 break down over these
    Files.write(list, named);
  }

  private void archive() throws IOException, InterruptedException {
    java.require(
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + directory.resolve(CLASSES),
        "-XX:SharedArchiveFile=" + directory.resolve(ARCHIVE),
        "-jar",
        program());
  }
}
