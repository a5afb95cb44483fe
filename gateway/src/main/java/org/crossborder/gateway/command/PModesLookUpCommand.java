// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.crossborder.gateway.pmode.PublisherLocation;
import org.crossborder.gateway.pmode.yaml.PModeYaml;
import org.crossborder.gateway.smp.Bdxl;
import org.crossborder.gateway.smp.Identifier;
import org.crossborder.gateway.smp.SmpClient;
import org.crossborder.gateway.smp.SmpEndpoint;
import org.crossborder.gateway.smp.SmpLimits;
import org.crossborder.gateway.smp.SmpQuery;
import org.crossborder.gateway.smp.SmpRefusedException;
import org.crossborder.gateway.smp.SmpTls;
import org.crossborder.gateway.smp.SmpVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a Service Metadata Publisher where a participant is, and prints it as an override. */
@Command(
    name = "look-up",
    description = {
      "Asks a Service Metadata Publisher (OASIS BDXR SMP) where a participant takes documents.",
      "Prints the address and certificates as YAML that replaces those of a derived P-Mode."
    },
    mixinStandardHelpOptions = true)
final class PModesLookUpCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private Publisher publisher;

  /** Where it is, or how DNS is asked for it. */
  static final class Publisher {
    @Option(names = "--smp", paramLabel = "URL", description = "The publisher; https.")
    private @Nullable URI address;

    @Option(
        names = "--bdxl",
        paramLabel = "DOMAIN",
        description = "Asks DNS for the publisher (OASIS BDXL 1.0), below this domain.")
    private @Nullable String domain;

    PublisherLocation location(@Nullable String nameServer) {
      return domain == null
          ? new PublisherLocation.Address(Objects.requireNonNull(address))
          : new PublisherLocation.Zone(domain, nameServer);
    }
  }

  @Option(
      names = "--name-server",
      paramLabel = "HOST[:PORT]",
      description = "Who is asked about --bdxl; without it the machine's name servers.")
  private @Nullable String nameServer;

  @Option(
      names = "--smp-version",
      defaultValue = "V1",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private SmpVersion version;

  @Option(names = "--participant", required = true, paramLabel = "SCHEME::ID", description = "Who.")
  private String participant;

  @Option(
      names = "--document-type",
      required = true,
      paramLabel = "SCHEME::ID",
      description = "With which documents.")
  private String documentType;

  @Option(
      names = "--process",
      required = true,
      paramLabel = "SCHEME::ID",
      description = "In which process.")
  private String process;

  @Option(
      names = "--anchor",
      required = true,
      paramLabel = "PEM",
      description = "Certificates that the publisher's signature leads to.")
  private Path anchor;

  @Option(
      names = "--tls-anchor",
      paramLabel = "PEM",
      description = "CA of the publisher's TLS certificate; without it the platform's.")
  private @Nullable Path tlsAnchor;

  @Option(
      names = "--private-network",
      description = "Also asks publishers in private networks, which is refused otherwise.")
  private boolean privateNetwork;

  @Option(names = "--replaces", required = true, paramLabel = "P-MODE", description = "Its id.")
  private String replaces;

  @Option(names = "--leg", defaultValue = "1", description = "1 or 2; default ${DEFAULT-VALUE}.")
  private int leg;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  PModesLookUpCommand() {}

  @Override
  public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
    SmpLimits limits =
        new SmpLimits(SmpLimits.DEFAULT.bytes(), SmpLimits.DEFAULT.timeout(), privateNetwork);
    SmpClient client =
        new SmpClient(
            version,
            certificates(anchor),
            SmpTls.below(tlsAnchor == null ? List.of() : certificates(tlsAnchor)),
            limits);
    SmpQuery query =
        new SmpQuery(
            Identifier.parse(participant),
            Identifier.parse(documentType),
            Identifier.parse(process));
    try {
      URI asked = Bdxl.publisher(publisher.location(nameServer), query.participant(), version);
      SmpEndpoint found = client.endpoints(asked, query, Clock.systemUTC().instant()).get(0);
      spec.commandLine()
          .getOut()
          .print(
              PModeYaml.printReplacement(
                  replaces, leg, found.address(), found.certificates(), found.joins()));
      spec.commandLine().getOut().flush();
      return ExitCode.OK;
    } catch (SmpRefusedException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.INVALID;
    }
  }

  private static List<X509Certificate> certificates(Path pem)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(pem)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    }
  }
}
