// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossborder.gateway.pmode.imported.ForeignConfiguration;
import org.crossborder.gateway.pmode.imported.Imported;
import org.crossborder.gateway.pmode.imported.UnreadableConfigurationException;
import org.crossborder.gateway.pmode.yaml.PModeYaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns another gateway's configuration into P-Modes of this one. */
@Command(
    name = "import",
    description = {
      "Turns another gateway's configuration into P-Modes of this one.",
      "The YAML goes to standard output; the report of what was understood, changed, ignored or is"
          + " missing, line by line, to standard error. The exit code is 1 if something is missing."
    },
    mixinStandardHelpOptions = true)
final class PModesImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The configuration (XML).")
  private Path file;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "GATEWAY",
      description = "domibus or holodeck.",
      converter = Gateway.class)
  private ForeignConfiguration from;

  @Option(
      names = "--certificates",
      required = true,
      paramLabel = "DIR",
      description = "ALIAS.pem for each alias of its trust store, tls-ALIAS.pem for TLS anchors.")
  private Path certificates;

  @Option(
      names = "--party",
      paramLabel = "NAME=CODE",
      description = "The Party that a party of the configuration speaks for, e.g. blue_gw=BD.")
  private Map<String, String> parties = new LinkedHashMap<>();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  PModesImportCommand() {}

  @Override
  public Integer call() throws IOException {
    try {
      Imported imported = from.read(file, certificates, parties);
      imported.report().lines().forEach(spec.commandLine().getErr()::println);
      spec.commandLine().getOut().print(PModeYaml.print(imported.pmodes()));
      spec.commandLine().getOut().flush();
      return imported.report().isIncomplete() ? ExitCode.INVALID : ExitCode.OK;
    } catch (UnreadableConfigurationException e) {
      spec.commandLine().getErr().println(file + ": " + e.getMessage());
      return ExitCode.INVALID;
    }
  }

  /** In small letters, as gateways are called on a command line. */
  static final class Gateway implements picocli.CommandLine.ITypeConverter<ForeignConfiguration> {
    @Override
    public ForeignConfiguration convert(String value) {
      return ForeignConfiguration.valueOf(value.toUpperCase(Locale.ROOT));
    }
  }
}
