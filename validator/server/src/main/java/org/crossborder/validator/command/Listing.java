// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.crossborder.validator.rest.CapabilitiesJson;
import picocli.CommandLine.Option;

/** In which form a command lists what is known. */
final class Listing {
  enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      defaultValue = "TEXT",
      description = "${COMPLETION-CANDIDATES}; JSON is what /v1/capabilities says.")
  Format format;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  Listing() {}

  /** One line each, or all as JSON. */
  <T> void print(PrintWriter out, List<T> all, Function<T, String> line) {
    if (format == Format.JSON) {
      out.println(new String(CapabilitiesJson.write(all), StandardCharsets.UTF_8));
    } else {
      all.forEach(each -> out.println(line.apply(each)));
    }
    out.flush();
  }
}
