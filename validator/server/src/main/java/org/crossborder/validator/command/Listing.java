// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.crossborder.validation.capability.Capabilities;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.schemapack.LoadedPacks;
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

  static Capabilities capabilities(LoadedPacks packs) {
    return CapabilitiesJson.capabilities(packs, IntakeLimits.DEFAULT);
  }

  /** One line each, or all as JSON. */
  <T> void print(
      PrintWriter out,
      Capabilities capabilities,
      Function<Capabilities, List<T>> part,
      Function<T, String> line) {
    List<T> all = part.apply(capabilities);
    if (format == Format.JSON) {
      out.println(new String(CapabilitiesJson.write(all), StandardCharsets.UTF_8));
    } else {
      all.forEach(each -> out.println(line.apply(each)));
    }
    out.flush();
  }
}
