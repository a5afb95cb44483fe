// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.application.Neighbours.await;
import static org.crossborder.gateway.application.Neighbours.certificate;
import static org.crossborder.gateway.application.Neighbours.inbound;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crossborder.gateway.command.RenewEvidenceCommand;
import org.crossborder.gateway.command.VerifyEvidenceCommand;
import org.crossborder.gateway.evidence.EvidenceCheck;
import org.crossborder.gateway.evidence.EvidenceCheck.Result;
import org.crossborder.gateway.evidence.EvidenceCheck.Step;
import org.crossborder.gateway.evidence.EvidenceRenewal;
import org.crossborder.gateway.evidence.EvidenceVerification;
import org.crossborder.gateway.evidence.EvidenceVerification.Verdict;
import org.crossborder.gateway.evidence.EvidenceVerifier;
import org.crossborder.gateway.evidence.LongTerm;
import org.crossborder.gateway.evidence.PackageLimits;
import org.crossborder.gateway.evidence.VerificationText;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.Validator;
import org.crossborder.validation.signature.timestamp.TimestampAuthority;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One exchange between two gateways that follow a registry with a log: both sides' packages are
 * verified offline from the registry's root. Bangladesh's gateway has a time-stamping authority,
 * Korea's has none.
 */
class EvidenceVerificationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MUTATIONS = 250;
  private static final SealingAuthority BD_KEYS = SealingAuthority.rsa("BD");
  private static final TimestampAuthority STAMPS =
      TimestampAuthority.until(Instant.parse("2029-01-01T00:00:00Z"));
  private static final TimestampAuthority NEXT =
      TimestampAuthority.until(Instant.parse("2040-01-01T00:00:00Z"));

  private static final long FRAGMENT_BYTES = 1 << 20;

  @TempDir static Path folder;
  private static SealAuthority seals;
  private static HttpServer tsa;
  private static volatile TimestampAuthority stamping = STAMPS;
  private static ProvenRegister register;
  private static ProvenRegister.Follower atBd;
  private static ProvenRegister.Follower atKr;
  private static SingleWindow singleWindow;
  private static RunningGateway bd;
  private static RunningGateway kr;
  private static JsonNode in;
  private static byte[] exported;
  private static byte[] imported;

  @BeforeAll
  static void exchangeOneDocument() throws Exception {
    seals = new SealAuthority("BD");
    tsa = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    tsa.createContext(
        "/",
        request -> {
          byte[] answer = stamping.answer(request.getRequestBody().readAllBytes(), Instant.now());
          request.sendResponseHeaders(200, answer.length);
          request.getResponseBody().write(answer);
          request.close();
        });
    tsa.start();
    Path data = validationData(folder.resolve("validation-data"), Instant.now());
    register = new ProvenRegister(folder.resolve("registry"), seals);
    singleWindow = SingleWindow.start(folder);
    atBd = register.follower("bd");
    atKr = register.follower("kr");
    bd =
        new RunningGateway(
            folder.resolve("bd"),
            "BD",
            new MshKey(BD_KEYS.key(), BD_KEYS.certificate()),
            atBd,
            singleWindow.webhook(),
            "1h",
            "--crossborder.gateway.evidence.time-stamps.url=http://127.0.0.1:"
                + tsa.getAddress().getPort(),
            "--crossborder.gateway.evidence.time-stamps.validation-data=" + data,
            "--crossborder.gateway.evidence.time-stamps.renew-before=1500d",
            "--crossborder.gateway.retention.every=1d");
    kr = new RunningGateway(folder.resolve("kr"), "KR", TestPki.KR, atKr, singleWindow.webhook());
    register.giveRootTo(folder.resolve("bd"));
    register.giveRootTo(folder.resolve("kr"));
    register.publish(bd.as4(), BD_KEYS.certificate(), kr.as4(), TestPki.KR.certificate());
    atBd.sync();
    atKr.sync();

    HttpResponse<String> submitted = bd.submit(certificate(seals, "EV-1"));
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(202);
    JsonNode out = await(bd, JSON.readTree(submitted.body()), "ACCEPTED");
    in = await(kr, inbound(kr, out), "ACKNOWLEDGED");
    exported = evidence(bd, out, "LTA");
    imported = evidence(kr, in, "B");
    if (Boolean.getBoolean("golden.write")) {
      GoldenEvidenceTest.write(
          Map.of("lta", exported, "b", imported, "renewed", renewed()),
          register.root(),
          List.of(STAMPS, NEXT));
    }
  }

  private static Path validationData(Path directory, Instant now) throws Exception {
    Files.createDirectories(directory);
    Files.write(directory.resolve("seal-ca.der"), BD_KEYS.ca().getEncoded());
    Files.write(directory.resolve("time-ca.der"), STAMPS.ca().getEncoded());
    Files.write(directory.resolve("seal.crl"), BD_KEYS.revocationList(now.minusSeconds(60)));
    Files.write(directory.resolve("time.crl"), STAMPS.revocationList(now.minusSeconds(60)));
    return directory;
  }

  @AfterAll
  static void stop() {
    bd.close();
    kr.close();
    singleWindow.stop();
    register.close();
    tsa.stop(0);
  }

  @Test
  void bothPackagesVerifyOfflineAndAgree() throws Exception {
    for (byte[] evidence : List.of(exported, imported)) {
      EvidenceVerification found = verify(evidence, Instant.now());
      assertThat(found.verdict()).as(VerificationText.text(found)).isEqualTo(Verdict.VALID);
      assertThat(found.checks().stream().map(EvidenceCheck::step).distinct())
          .containsExactlyInAnyOrder(Step.values());
    }
    Map<String, byte[]> ours = PackageForge.files(exported);
    Map<String, byte[]> theirs = PackageForge.files(imported);
    for (String same :
        List.of(
            "document/part-1.xml",
            "document/envelope.xml",
            "document/receipt.xml",
            "acknowledgement-1/part-1.xml",
            "acknowledgement-1/envelope.xml",
            "acknowledgement-1/receipt.xml",
            "recognition/snapshot.json")) {
      assertThat(ours.get(same)).as(same).isEqualTo(theirs.get(same));
    }
  }

  @Test
  void saysInPlainWordsWhatIsProvedAndByWhom() throws Exception {
    assertThat(VerificationText.text(verify(exported, Instant.now())))
        .contains(
            "VALID: document EV-1 from BD to KR",
            "The gateway of BD signed message",
            "The gateway of KR signed a receipt at",
            "The gateway of KR sealed at",
            "Whether KR recognises it was decided at",
            "TOTAL_PASSED, RECOGNISED",
            "cosigned by",
            "has time-stamped it");
    assertThat(VerificationText.text(verify(imported, Instant.now())))
        .contains("The package has no time-stamp (level B)");
  }

  @Test
  void noChangeOfAnyFileIsAccepted() {
    Random random = new Random(11);
    for (byte[] evidence : List.of(exported, imported)) {
      for (String name : PackageForge.files(evidence).keySet()) {
        refused(
            name,
            PackageForge.changed(
                evidence,
                files -> {
                  byte[] bytes = files.get(name);
                  bytes[random.nextInt(bytes.length * 9 / 10)] ^= (byte) (1 + random.nextInt(255));
                }));
        refused(name, PackageForge.changed(evidence, files -> files.remove(name)));
        refused(name, PackageForge.changed(evidence, files -> renamed(files, name)));
      }
      refused(
          "document/more.xml",
          PackageForge.changed(evidence, files -> files.put("document/more.xml", new byte[] {1})));
      refused(
          "META-INF/more.xml",
          PackageForge.changed(evidence, files -> files.put("META-INF/more.xml", new byte[] {1})));
      refused(
          "document/receipt.xml",
          PackageForge.changed(
              evidence,
              files -> {
                byte[] receipt = files.get("document/receipt.xml");
                files.put("document/receipt.xml", files.get("acknowledgement-1/receipt.xml"));
                files.put("acknowledgement-1/receipt.xml", receipt);
              }));
    }
  }

  private static void renamed(Map<String, byte[]> files, String name) {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    files.clear();
    all.forEach((each, bytes) -> files.put(each.equals(name) ? each + "2" : each, bytes));
  }

  private static void refused(String file, byte[] evidence) {
    EvidenceVerification found = verify(evidence, Instant.now());
    assertThat(found.verdict()).as(file).isEqualTo(Verdict.INVALID);
    assertThat(VerificationText.text(found)).contains(file);
  }

  @Test
  void noByteOfThePackageCanBeAnother() {
    Random random = new Random(5);
    List<Integer> accepted = new ArrayList<>();
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] evidence = (i % 2 == 0 ? exported : imported).clone();
      int at = random.nextInt(evidence.length);
      evidence[at] ^= (byte) (1 + random.nextInt(255));
      if (verify(evidence, Instant.now()).verdict() == Verdict.VALID) {
        accepted.add(at);
      }
    }
    assertThat(accepted).isEmpty();
  }

  /** Signed, receipted and kept piece by piece; joined they are the document and its annex. */
  @Test
  void whatTravelledInFragmentsIsProvedPieceByPiece() throws Exception {
    register.publish(
        bd.as4(), BD_KEYS.certificate(), kr.as4(), TestPki.KR.certificate(), FRAGMENT_BYTES);
    atBd.sync();
    atKr.sync();
    byte[] scan = new byte[2_500_000];
    new Random(2).nextBytes(scan);
    HttpResponse<String> submitted =
        bd.submit(
            new MultipartForm()
                .file("document", "application/xml", certificate(seals, "EV-2"))
                .file("annex", "application/pdf", scan));
    JsonNode out = await(bd, JSON.readTree(submitted.body()), "ACCEPTED");
    int count = out.at("/fragments/count").asInt();
    await(
        "all fragments are receipted",
        () -> JSON.readTree(bd.get("/v1/documents/" + out.path("id").asString()).body()),
        document -> document.at("/fragments/receipted").asInt() == count);
    byte[] ours = evidence(bd, out, "LTA");
    byte[] theirs = evidence(kr, await(kr, inbound(kr, out), "ACKNOWLEDGED"), "B");

    assertThat(count).isGreaterThan(2);
    for (byte[] evidence : List.of(ours, theirs)) {
      EvidenceVerification found = verify(evidence, Instant.now());
      assertThat(found.verdict()).as(VerificationText.text(found)).isEqualTo(Verdict.VALID);
      assertThat(VerificationText.text(found))
          .contains(
              "BD signed each of the %d fragments that joined are message".formatted(count),
              "KR signed a receipt for each of the %d fragments".formatted(count));
      assertThat(PackageForge.files(evidence))
          .containsKeys("document/fragment-001/piece.bin", "document/fragment-001/envelope.xml")
          .containsEntry("document/part-2.pdf", scan);
    }
    for (int num = 1; num <= count; num++) {
      for (String file : List.of("piece.bin", "envelope.xml", "receipt.xml")) {
        String name = "document/fragment-%03d/%s".formatted(num, file);
        assertThat(PackageForge.files(ours).get(name))
            .as(name)
            .isEqualTo(PackageForge.files(theirs).get(name));
      }
    }
  }

  @Test
  void anotherRegistrysRootProvesNothing() {
    EvidenceVerification found =
        verifier(Instant.now(), STAMPS).verify(exported, register.otherRoot(), Instant.now());
    assertThat(found.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(found.checks())
        .filteredOn(check -> check.result() == Result.OPEN)
        .extracting(EvidenceCheck::step)
        .containsExactly(Step.TRUST);
  }

  @Test
  void timeStampsMakeItLastAndAreRenewed() throws Exception {
    Instant evenLater = Instant.parse("2035-01-01T00:00:00Z");
    byte[] renewed = renewed();

    EvidenceVerification found =
        verifier(evenLater, STAMPS, NEXT).verify(renewed, register.root(), evenLater);
    assertThat(found.verdict()).as(VerificationText.text(found)).isEqualTo(Verdict.VALID);
    assertThat(
            verifier(evenLater, STAMPS, NEXT)
                .verify(exported, register.root(), evenLater)
                .verdict())
        .as("not renewed before its time-stamp's certificate ended")
        .isEqualTo(Verdict.INDETERMINATE);
    byte[] stripped =
        PackageForge.changed(
            exported,
            files -> {
              String xml = new String(files.get("META-INF/signatures.xml"), UTF_8);
              files.put(
                  "META-INF/signatures.xml",
                  xml.replaceFirst(
                          "(?s)<xades:UnsignedProperties>.*</xades:UnsignedProperties>", "")
                      .getBytes(UTF_8));
            });
    assertThat(VerificationText.text(verify(stripped, Instant.now())))
        .startsWith("INVALID")
        .contains("time-stamps (level LTA), and they are gone");
  }

  /** As the archive of an agency renews it in 2028. */
  private static byte[] renewed() throws Exception {
    Instant later = Instant.parse("2028-06-01T00:00:00Z");
    return new LongTerm(
            NEXT.at(later),
            () ->
                new ValidationData(
                    List.of(NEXT.ca(), STAMPS.ca()),
                    List.of(STAMPS.revocationList(later.minusSeconds(60)))),
            PackageLimits.DEFAULT)
        .renew(exported);
  }

  /** With the authority that it has a package would not last longer; with another one it does. */
  @Test
  void keptPackagesAreRenewedBeforeTheirTimeStampsEnd() throws Exception {
    EvidenceRenewal renewal = bd.context().getBean(EvidenceRenewal.class);
    JsonNode out = JSON.readTree(bd.get("/v1/documents?documentNumber=EV-1").body());
    JsonNode document = out.at("/documents/0");
    assertThat(renewal.work()).isFalse();
    assertThat(evidence(bd, document, "LTA")).isEqualTo(exported);

    Path data = folder.resolve("validation-data");
    Files.write(data.resolve("next-ca.der"), NEXT.ca().getEncoded());
    Files.write(data.resolve("next.crl"), NEXT.revocationList(Instant.now().minusSeconds(60)));
    stamping = NEXT;
    assertThat(renewal.work()).isFalse();
    byte[] renewed = evidence(bd, document, "LTA");
    stamping = STAMPS;

    assertThat(renewed).isNotEqualTo(exported);
    EvidenceVerification found =
        verifier(Instant.parse("2035-01-01T00:00:00Z"), STAMPS, NEXT)
            .verify(renewed, register.root(), Instant.parse("2035-01-01T00:00:00Z"));
    assertThat(found.verdict()).as(VerificationText.text(found)).isEqualTo(Verdict.VALID);
    assertThat(evidence(bd, document, "LTA")).as("it is kept").isEqualTo(renewed);
  }

  @Test
  void theCommandTellsByItsExitCode() throws Exception {
    Path file = Files.write(folder.resolve("evidence.asice"), exported);
    Path root = Files.write(folder.resolve("given.json"), register.root());
    Path other = Files.write(folder.resolve("other.json"), register.otherRoot());
    byte[] altered = exported.clone();
    altered[altered.length / 2] ^= 1;
    Path broken = Files.write(folder.resolve("broken.asice"), altered);
    String stamps = "--time-stamps=" + folder.resolve("validation-data");

    assertThat(run(new VerifyEvidenceCommand(), file, "--root=" + root, stamps)).isEqualTo("0");
    assertThat(run(new VerifyEvidenceCommand(), broken, "--root=" + root, stamps)).isEqualTo("1");
    assertThat(run(new VerifyEvidenceCommand(), file, "--root=" + other, stamps)).isEqualTo("2");
    Path again = folder.resolve("renewed.asice");
    assertThat(
            run(
                new RenewEvidenceCommand(),
                file,
                "--tsa=http://127.0.0.1:" + tsa.getAddress().getPort(),
                "--validation-data=" + folder.resolve("validation-data"),
                "--out=" + again))
        .isEqualTo("0");
    assertThat(run(new VerifyEvidenceCommand(), again, "--root=" + root, stamps, "--format=json"))
        .isEqualTo("0");
  }

  private static String run(Object command, Path file, String... options) {
    StringWriter out = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(file.toString());
    int exit =
        new CommandLine(command)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(arguments.toArray(String[]::new));
    return exit == 0 ? "0" : exit + (exit == 1 || exit == 2 ? "" : ": " + out);
  }

  /** Rule X11: a package was made, and verified offline. */
  @Test
  void theExchangeRecordNamesThePackageThatVerified() throws Exception {
    JsonNode exchange = JSON.readTree(kr.get(in.at("/links/exchange").asString()).body());
    assertThat(exchange.at("/evidence/verifiedOffline").asBoolean()).isTrue();
    assertThat(exchange.at("/evidence/sha256").asString()).hasSize(64);
  }

  private static EvidenceVerification verify(byte[] evidence, Instant at) {
    try {
      return verifier(at, STAMPS).verify(evidence, register.root(), at);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static final Validator VALIDATOR = Validator.create();

  private static EvidenceVerifier verifier(Instant at, TimestampAuthority... authorities) {
    return new EvidenceVerifier(
        VALIDATOR,
        PackageLimits.DEFAULT,
        new ValidationData(
            List.of(authorities).stream().map(TimestampAuthority::ca).toList(),
            List.of(authorities).stream()
                .map(authority -> authority.revocationList(at.minusSeconds(60)))
                .toList()));
  }

  private static byte[] evidence(RunningGateway gateway, JsonNode document, String level)
      throws Exception {
    HttpResponse<byte[]> response =
        gateway.bytes(gateway.request(document.at("/links/evidence").asString()).build());
    assertThat(response.statusCode()).as(new String(response.body(), UTF_8)).isEqualTo(200);
    assertThat(response.headers().firstValue("Evidence-Level")).hasValue(level);
    return response.body();
  }
}
