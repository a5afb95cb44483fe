// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the jars are that an agency installs.
 *
 * @param root the folder that the modules' folders lie in
 */
public record Installation(Path root) {
  /** The folder that this program was built in; the working directory when it runs unpackaged. */
  public static Installation ofThisProgram() {
    try {
      String location =
          Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI().toString();
      String jar = location.replaceFirst("^jar:(nested:)?(file:)?", "").replaceFirst("/?!.*$", "");
      Path path = Path.of(jar.replaceFirst("^file:", ""));
      if (Files.isRegularFile(path)) {
        return new Installation(path.resolve("../../..").normalize());
      }
    } catch (URISyntaxException strange) {
      throw new IllegalStateException("This program does not know where it is", strange);
    }
    return new Installation(Path.of("").toAbsolutePath());
  }

  Path trustRegistry() throws IOException {
    return jar("trust-registry/server/target/trust-registry.jar");
  }

  Path validator() throws IOException {
    return jar("validator/server/target/validator.jar");
  }

  Path gateway() throws IOException {
    return jar("gateway/target/gateway.jar");
  }

  private Path jar(String name) throws IOException {
    Path jar = root.resolve(name);
    if (!Files.isRegularFile(jar)) {
      throw new IOException(jar + " is missing; build it first: ./mvnw package -DskipTests");
    }
    return jar;
  }
}
