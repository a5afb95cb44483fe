// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.command.DoctorCommand;
import org.crossborder.gateway.doctor.Diagnosis;
import org.crossborder.gateway.doctor.Finding;
import org.crossborder.gateway.doctor.Finding.Outcome;
import org.crossborder.gateway.doctor.PartnerExamination;
import org.crossborder.gateway.doctor.RegistryExamination;
import org.crossborder.gateway.doctor.TrustExamination;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestService;
import org.crossborder.gateway.msh.transport.TlsProbe;
import org.crossborder.gateway.msh.transport.TlsSettings;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Protocol;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.trust.sync.TestPublication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the doctor says of real gateways, keys, disks, registries and partners. */
class DoctorTest {
  @TempDir static Path folder;
  private static Neighbours neighbours;
  private static Path config;

  @BeforeAll
  static void start() throws Exception {
    neighbours = new Neighbours(folder);
    config = folder.resolve("bd/gateway.yml");
  }

  @AfterAll
  static void stop() {
    neighbours.close();
  }

  @Test
  void besideARunningGatewayOnlyTheRegistryIsAmiss() {
    Diagnosis diagnosis = Doctor.examine(config, Clock.systemUTC());

    assertThat(of(diagnosis, "configuration").outcome()).isEqualTo(Outcome.OK);
    // In this process the file is shared; from another one it says that a gateway has it open.
    assertThat(of(diagnosis, "database").seen()).startsWith("schema of version ");
    assertThat(all(diagnosis, "home")).allMatch(finding -> finding.outcome() == Outcome.OK);
    assertThat(all(diagnosis, "key signing"))
        .hasSize(2)
        .allMatch(finding -> finding.outcome() == Outcome.OK);
    assertThat(of(diagnosis, "registry").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(diagnosis.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(diagnosis.findings())
        .filteredOn(finding -> finding.outcome() != Outcome.OK)
        .allMatch(finding -> finding.fix() != null && finding.fix().endsWith("."));
  }

  @Test
  void aSlipOfThePenIsNamed() throws Exception {
    Path wrong = folder.resolve("wrong.yml");
    Files.writeString(
        wrong, Files.readString(config).replace("receipt-timeout", "receipt-timeuot"));

    Finding finding = of(Doctor.examine(wrong, Clock.systemUTC()), "configuration");
    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.seen()).contains("receipt-timeuot");
  }

  @Test
  void aKeyThatIsNotItsCertificatesIsFound() throws Exception {
    Path store = folder.resolve("mixed.p12");
    RunningGateway.keyStore(store, new MshKey(TestPki.KR.privateKey(), TestPki.BD.certificate()));
    Path mixed = folder.resolve("mixed.yml");
    Files.writeString(
        mixed, Files.readString(config).replace(folder + "/bd/gateway.p12", store.toString()));

    Diagnosis diagnosis = Doctor.examine(mixed, Clock.systemUTC());
    assertThat(all(diagnosis, "key signing"))
        .anyMatch(f -> f.outcome() == Outcome.FAILED && f.seen().contains("does not"));
  }

  @Test
  void aHomeThatIsOpenToOthersIsFound() throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path elsewhere = folder.resolve("open.yml");
    Files.writeString(
        elsewhere, Files.readString(config).replace(folder + "/bd/home", open.toString()));

    Diagnosis diagnosis = Doctor.examine(elsewhere, Clock.systemUTC());
    assertThat(all(diagnosis, "home"))
        .anyMatch(
            f -> f.outcome() == Outcome.FAILED && String.valueOf(f.fix()).contains("chmod 700"));
    assertThat(of(diagnosis, "database").seen()).contains("the first start makes it");
    assertThat(open.resolve("database")).doesNotExist();
  }

  @Test
  void theCommandPrintsJsonAndTellsAScript() {
    StringWriter printed = new StringWriter();
    int exitCode =
        new CommandLine(new DoctorCommand())
            .setOut(new PrintWriter(printed))
            .execute("--config", config.toString(), "--json");
    JsonNode diagnosis = JsonMapper.builder().build().readTree(printed.toString());
    assertThat(exitCode).isEqualTo(1);
    assertThat(diagnosis.path("outcome").asString()).isEqualTo("FAILED");
    assertThat(diagnosis.at("/findings/0/step").asString()).isEqualTo("configuration");
  }

  @Test
  void aRegistryIsBelievedFromItsRootAndTheClockIsHeldAgainstIt() throws Exception {
    try (TestPublication registry = TestPublication.startAt(Instant.now())) {
      Path directory = Files.createDirectories(folder.resolve("registry"));
      registry.client(directory).sync(Instant.now());
      assertThat(new TrustExamination(directory.resolve("state"), Instant.now()).examine())
          .allMatch(finding -> finding.outcome() == Outcome.OK);
      assertThat(
              new TrustExamination(
                      directory.resolve("state"), Instant.now().plusSeconds(99_999_999))
                  .examine())
          .allMatch(finding -> finding.outcome() == Outcome.FAILED);
    }
    List<Finding> gone =
        new RegistryExamination(
                URI.create("https://localhost:1"),
                folder.resolve("bd/root.json"),
                folder.resolve("bd/ca.pem"),
                Clock.systemUTC())
            .examine();
    assertThat(gone).extracting(Finding::step).containsExactly("clock", "registry");
    assertThat(gone.get(0).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void aPartnerIsExaminedLayerByLayer() {
    assertThat(partner(neighbours.kr.as4()))
        .extracting(Finding::outcome)
        .hasSize(7)
        .doesNotContain(Outcome.FAILED);
    assertThat(partner(neighbours.kr.as4()).get(6).seen()).isEqualTo("it came, and holds");
    assertThat(partner(URI.create("https://localhost:1/as4")))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.OK, Outcome.OK, Outcome.FAILED);
    assertThat(partner(URI.create("https://no-such-host.invalid/as4")))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.OK, Outcome.FAILED);
    assertThat(partner(neighbours.kr.as4(), TestPki.STRANGER.certificate()).get(3).outcome())
        .isEqualTo(Outcome.FAILED);
    List<Finding> notAs4 =
        partner(URI.create("https://localhost:" + neighbours.kr.apiPort() + "/as4"));
    assertThat(notAs4.get(6).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void brokersAndObjectStorageThatDoNotAnswerAreNamed() throws Exception {
    Path beside = folder.resolve("beside.yml");
    Files.writeString(
        beside,
        Files.readString(config)
            + """
              channels.jms.customs: {url: "tcp://localhost:1?sslEnabled=true", user: u, password: secret-of-a-broker}
              payloads.s3: {endpoint: "https://localhost:1", bucket: documents, access-key: a, secret-key: secret-of-a-bucket, tls-anchor: "%s/bd/ca.pem"}
            """
                .formatted(folder));

    Diagnosis diagnosis = Doctor.examine(beside, Clock.systemUTC());
    assertThat(of(diagnosis, "broker customs").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(of(diagnosis, "object storage").seen()).contains("does not answer");
    assertThat(of(diagnosis, "certificates").tried()).contains("certificates");
    assertThat(diagnosis.lines().toString()).doesNotContain("secret-of");
  }

  private static List<Finding> partner(URI address) {
    return partner(address, TestPki.TLS.certificate());
  }

  /** A partner that has registered this TLS anchor. */
  private static List<Finding> partner(URI address, X509Certificate anchor) {
    TestService service = neighbours.bd.context().getBean(TestService.class);
    Leg leg =
        anchored(
            PModes.derive(
                    Register.trusted(
                            neighbours.bd.as4(), address, TestPki.TLS.certificate(), new byte[0])
                        .snapshot(),
                    "BD",
                    Instant.now())
                .tests("KR")
                .get(0),
            anchor);
    return new PartnerExamination(
            leg,
            service::ping,
            protocol -> TlsProbe.of(protocol, TlsSettings.STANDARD, Duration.ofSeconds(10)),
            Clock.systemUTC())
        .examine();
  }

  private static Leg anchored(Leg leg, X509Certificate anchor) {
    Protocol registered = leg.protocol();
    return new Leg(
        leg.pmode(),
        leg.agreement(),
        leg.number(),
        leg.pulled(),
        leg.sender(),
        leg.receiver(),
        new Protocol(
            registered.address(), List.of(anchor), registered.tlsVersions(), registered.lookup()),
        leg.businessInfo(),
        leg.errorHandling(),
        leg.receptionAwareness(),
        leg.payloadService(),
        leg.splitting(),
        leg.security());
  }

  private static Finding of(Diagnosis diagnosis, String step) {
    return all(diagnosis, step).get(0);
  }

  private static List<Finding> all(Diagnosis diagnosis, String step) {
    return diagnosis.findings().stream().filter(finding -> finding.step().equals(step)).toList();
  }
}
