// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import java.nio.file.Path;
import java.util.List;
import org.crossborder.conformance.demo.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all benchmarks of packaged gateways have in common. */
final class BenchOptions {
  @Option(
      names = "--profile",
      defaultValue = "1.15",
      description = "The version of eDelivery AS4. Default: ${DEFAULT-VALUE}")
  private String profile;

  @Option(
      names = "--jvm",
      paramLabel = "OPTION",
      description = "Of the gateways' Java, each by itself, in place of what the command says.")
  private List<String> jvm = List.of();

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "bench-home",
      description = "Made anew. Default: ${DEFAULT-VALUE}")
  private Path home;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The folder with the modules' jars. Default: where this program was built")
  private @Nullable Path root;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "bench-result.json",
      description = "The result as JSON. Default: ${DEFAULT-VALUE}")
  private Path output;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  BenchOptions() {}

  String profile() {
    return profile;
  }

  /** Options of the gateways' Java: the person's, or else these. */
  List<String> jvm(List<String> usual) {
    return jvm.isEmpty() ? usual : jvm;
  }

  Path home() {
    return home;
  }

  Path output() {
    return output;
  }

  Installation installation() {
    return root == null ? Installation.ofThisProgram() : new Installation(root.toAbsolutePath());
  }
}
