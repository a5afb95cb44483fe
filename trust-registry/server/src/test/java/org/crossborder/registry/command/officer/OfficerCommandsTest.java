// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.registry.command.officer.CommandDesk.Ran;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.rule.Catalogue;
import org.crossborder.trust.rule.ExampleRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Officers, auditors and askers at their command lines, and a registry that runs: the example
 * register is agreed by both Parties, with a service whose keys the test has.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficerCommandsTest {
  @TempDir static Path directory;
  private CommandDesk desk;
  private Instant established;

  @BeforeAll
  void establish() throws Exception {
    desk = CommandDesk.open(directory);
    for (String state : List.of("BD", "KR")) {
      desk.agree("ACCESSION", "party", "add", state);
      for (int number : new int[] {1, 2}) {
        desk.agree(
            "ACCESSION",
            "officer",
            "appoint",
            desk.file(state + "-" + number + ".json").toString());
      }
    }
    Path register = desk.write("register.json", registerWithKeysOfTheTest());
    String change = desk.propose("BD", "import", register.toString()).result();
    assertThat(desk.approve("BD-2", change).err()).contains("Still to approve: KR");
    assertThat(desk.approve("KR-1", change).err()).contains("Recorded in the log at index");
    Instant now = Instant.now();
    Path crl =
        Files.write(
            desk.file("bd.crl"),
            TestRegister.BD_SEALS.crl(now.minusSeconds(60), now.plusSeconds(86400)));
    desk.remote("evidence", "add", crl.toString()).result();
    established = Instant.now();
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void importProposesNothingThatIsThere() {
    Ran again = desk.propose("BD", "import", desk.file("register.json").toString());

    assertThat(again.result()).isEqualTo("Nothing to propose.");
  }

  @Test
  void theDepositarysFactsAreInTheRegister() throws Exception {
    String parties = desk.registry().get("/parties/KR").body();

    assertThat(parties).contains("Accession, 28 November 2022");
  }

  @Test
  void samePersonDoesNotApproveAndIsToldWhy() {
    String id = desk.propose("BD", "service", "status", "BD/seals", "SUSPENDED").result();

    Ran refused = desk.approve("BD-1", id);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("R05 (Art. 8(2)): ");
    assertThat(desk.remote("requests").out()).contains(id, "Still to approve: BD");
    assertThat(desk.signed("BD-2", "withdraw", id).result()).isEqualTo(id);
    assertThat(desk.remote("requests").out()).doesNotContain(id);
    assertThat(desk.approve("BD-2", id).exitCode()).isEqualTo(1);
  }

  @Test
  void foreignServiceIsNotSuspendedInAnEmergency() {
    Ran refused = emergency("BD-1", "service:KR/seals");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("(Art. ");
  }

  @Test
  void emergencyActsAtOnceAndIsConfirmedByFourEyes() throws Exception {
    String index = emergency("KR-1", "service:KR/attestation").result();

    assertThat(Long.parseLong(index)).isPositive();
    assertThat(desk.registry().get("/services/KR/attestation").body()).contains("SUSPENDED");
    desk.agree("KR", "confirm", index);
    desk.agree("KR", "service", "status", "KR/attestation", "GRANTED");
  }

  @Test
  void arrangementThatDemandsPaperIsRefusedWithRuleAndArticle() throws Exception {
    String paper = ExampleRegister.breaking(Catalogue.find("A06").orElseThrow().example());

    Ran refused = desk.propose("BD", "arrangement", "propose", arrangement(paper).toString());

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("A06 (Art. 8(3)): ", "paper original");
  }

  @Test
  void warningsAreShownWithTheProposal() throws Exception {
    String undocumented = ExampleRegister.breaking(Catalogue.find("A08").orElseThrow().example());

    Ran shown = desk.propose("BD", "arrangement", "propose", arrangement(undocumented).toString());

    assertThat(shown.exitCode()).as(shown.err()).isZero();
    assertThat(shown.err()).contains("A08 (Art. 9(1), WARNING) FAILED");
    desk.signed("BD-1", "withdraw", shown.result()).result();
  }

  @Test
  void printedProposalIsSignedAndSentNowhere() {
    Ran printed =
        desk.propose(
            "BD", "service", "status", "BD/seals", "WITHDRAWN", "--print", "--based-on=12");

    assertThat(printed.result()).contains("\"proposal\":\"ey", "\"basedOn\":12");
    assertThat(desk.remote("requests").out()).doesNotContain("WITHDRAWN");
    assertThat(
            desk.propose("BD", "service", "status", "BD/seals", "WITHDRAWN", "--print").exitCode())
        .as("it has to be said what the proposer has seen")
        .isEqualTo(3);
  }

  @Test
  void fourEyesNeedNoNetwork() throws Exception {
    String printed =
        desk.propose("BD", "service", "status", "BD/seals", "WITHDRAWN", "--print", "--based-on=12")
            .result();
    Path file = desk.write("printed.json", printed);

    Ran approved =
        CommandDesk.run(
            "approve",
            "--change=" + file,
            "--yes",
            "--key=" + desk.file("BD-2.p12"),
            "--password-file=" + desk.file("password"));

    assertThat(approved.result()).startsWith("{\"approval\":\"ey");
    assertThat(approved.err()).contains("status: WITHDRAWN", "SHA-256 of what is signed");
    assertThat(desk.signed("BD-2", "approve").exitCode()).isEqualTo(3);
  }

  @Test
  void runningRegistryIsVerifiedWithoutACopy() {
    Ran verified = desk.remote("log", "verify", "--root=" + desk.root());

    assertThat(verified.exitCode()).as(verified.err()).isZero();
    assertThat(verified.out()).contains("Every entry was allowed");
  }

  @Test
  void answerSaysWhatWasKnownThen() throws Exception {
    Ran before =
        answer(
            TestRegister.BD_SEALS.issue("Dhaka Chamber seal"),
            desk.file("then.json"),
            "--as-known-at=" + established);

    assertThat(before.out()).as(before.err()).startsWith("RECOGNISED");
  }

  @Test
  void everythingElseIsProposedToo() throws Exception {
    desk.agree("BD", "provider", "add", provider().toString());
    desk.agree("BD", "scheme", "define", scheme().toString());
    desk.agree("BD", "gateway", "register", "BD", gateway().toString());
    String mapping =
        desk.propose(
                "BD",
                "level",
                "map",
                "BD",
                "basic",
                "--reference-level=1",
                "--accepted-by=KR",
                "--evidence=Report 9")
            .result();
    desk.approve("BD-2", mapping).result();
    desk.approve("KR-2", mapping).result();

    String tested = Instant.now().minusSeconds(60).toString();
    String verdict =
        """
        {"plan":"as4-receiver","profile":"1.15","suite":"0.1.0","passed":59,"failed":0,"other":1,
        "tested":"%s","expires":"%s","result":"%s"}
        """
            .formatted(tested, Instant.now().plusSeconds(86_400), "a".repeat(64));
    Path file = desk.write("verdict.json", verdict);
    desk.agree("BD", "gateway", "verdict", "gateway-bd", file.toString());

    assertThat(desk.registry().get("/parties/BD").body())
        .contains("gateway-bd", "59 passed, 0 failed, 1 without a result")
        .contains("to be relied on from the test until");
  }

  @Test
  void wrongKeyOrPasswordIsAFault() throws Exception {
    Path wrong = desk.write("wrong-password", "wrong");
    Ran ran =
        desk.remote(
            "withdraw",
            "0d7ab3e0-8f3c-4f7e-9a39-6a3c3a3c9f11",
            "--key=" + desk.file("BD-1.p12"),
            "--password-file=" + wrong);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("no change request");
    assertThat(desk.remote("approve", "not-an-id", "--yes").exitCode()).isEqualTo(3);
  }

  @Test
  void exportVerifiesOfflineAndStopsWhenOneByteChanges() throws Exception {
    Path copy = desk.file("copy");
    desk.remote("export", copy.toString()).result();

    Ran verified = verify(copy);

    assertThat(verified.exitCode()).as(verified.err()).isZero();
    assertThat(verified.out())
        .contains("is byte for byte what the first")
        .contains("Every entry was allowed")
        .as("the test's own service states no certificate policy")
        .contains("Remark T01 (Art. 8(1), 5(g)): Service BD/seals has no certificate policy.");
    for (Path file : List.of(entries(copy), copy.resolve("checkpoint"), snapshot(copy))) {
      byte[] good = Files.readAllBytes(file);
      byte[] bad = good.clone();
      bad[bad.length / 2] ^= 1;
      Files.write(file, bad);
      assertThat(verify(copy).exitCode()).as(file.toString()).isEqualTo(1);
      Files.write(file, good);
    }
    assertThat(verify(copy).exitCode()).isZero();
  }

  @Test
  void exportOfAnotherRegistryIsNotVerified() throws Exception {
    Path copy = desk.file("copy-of-another");
    desk.remote("export", copy.toString()).result();
    Path other = desk.file("other");
    CommandDesk.run(
            "init",
            "--home=" + other,
            "--accession-officer=" + desk.file("ACCESSION-1.json"),
            "--accession-officer=" + desk.file("ACCESSION-2.json"))
        .result();

    Ran ran =
        CommandDesk.run("log", "verify", copy.toString(), "--root=" + other.resolve("root.json"));

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("Not verified");
  }

  @Test
  void answerIsSavedAndVerifies() throws Exception {
    Path saved = desk.file("answer.json");
    Ran recognised = answer(TestRegister.BD_SEALS.issue("Dhaka Chamber seal"), saved);

    assertThat(recognised.out()).as(recognised.err()).startsWith("RECOGNISED");
    assertThat(recognised.exitCode()).isZero();
    assertThat(
            CommandDesk.run("verify-answer", saved.toString(), "--root=" + desk.root()).exitCode())
        .isZero();
    Files.writeString(saved, Files.readString(saved).replaceFirst("RECOGNISED", "NOT_RECOGNISED"));
    assertThat(
            CommandDesk.run("verify-answer", saved.toString(), "--root=" + desk.root()).exitCode())
        .isEqualTo(1);
  }

  @Test
  void negativeAnswerHasItsReasonsAndItsExitCode() throws Exception {
    Ran refused = answer(TestRegister.KR_SEALS.issue("Seoul seal"), desk.file("negative.json"));

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).contains("NOT_RECOGNISED", "SERVICE_NOT_LISTED (D07, Art. 8(1))");
  }

  private Ran emergency(String officer, String subject) {
    return desk.signed(
        officer,
        "suspend",
        subject,
        "--reason=The key may have been copied",
        "--legal-reference=Supervision act");
  }

  private Ran answer(X509Certificate signer, Path saved, String... further) throws Exception {
    Path certificate =
        desk.write(
            "signer.pem",
            "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(signer.getEncoded())
                + "\n-----END CERTIFICATE-----\n");
    return desk.remote(
        Stream.concat(
                Stream.of(
                    "answer",
                    "--certificate=" + certificate,
                    "--by=KR",
                    "--from=BD",
                    "--document-type=certificate-of-origin",
                    "--purpose=import-clearance",
                    "--time-proof=RECEIPT",
                    "--at=" + established,
                    "--out=" + saved),
                Stream.of(further))
            .toArray(String[]::new));
  }

  private Ran verify(Path copy) {
    return CommandDesk.run("log", "verify", copy.toString(), "--root=" + desk.root());
  }

  private static Path entries(Path copy) throws Exception {
    return firstFile(copy.resolve("tile").resolve("entries"));
  }

  private static Path snapshot(Path copy) throws Exception {
    return firstFile(copy.resolve("v1").resolve("snapshots"));
  }

  private static Path firstFile(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  /** The arrangement of a register file under an id that is not taken. */
  private Path arrangement(String register) throws Exception {
    String json = register.replace("bd-kr-2026", "bd-kr-paper").replace("2026-0", "2027-0");
    int begin = json.indexOf('{', json.indexOf("\"arrangements\""));
    int end = json.lastIndexOf('}', json.lastIndexOf(']'));
    return desk.write(
        "arrangement.json", json.substring(begin, end + 1).replace("2026-01", "2027-01"));
  }

  private Path provider() throws Exception {
    return desk.write(
        "provider.json", "{\"id\": \"BD/bank\", \"party\": \"BD\", \"name\": \"A bank\"}");
  }

  private Path scheme() throws Exception {
    return desk.write(
        "scheme.json",
        """
        {"id": "BD/simple", "party": "BD", "name": "Simple", "normativeSource": "Act",
         "levels": [{"name": "basic", "rank": 1, "description": "Password"}]}
        """);
  }

  private Path gateway() throws Exception {
    String certificate =
        Base64.getEncoder().encodeToString(TestRegister.BD_SEALS.certificate().getEncoded());
    return desk.write(
        "gateway.json",
        """
        {"partyId": "gateway-bd", "partyIdType": "urn:x", "url": "https://gateway.example/as4",
         "signingCertificates": ["%1$s"], "encryptionCertificates": ["%1$s"],
         "tlsAnchors": ["%1$s"], "profiles": ["1.15"]}
        """
            .formatted(certificate));
  }

  /** The example, with the certificate of the test's own CA for the seals of Bangladesh. */
  private static String registerWithKeysOfTheTest() throws Exception {
    String own =
        Base64.getEncoder().encodeToString(TestRegister.BD_SEALS.certificate().getEncoded());
    String json =
        ExampleRegister.json()
            .replaceFirst(
                "\"digitalIdentities\": \\[\"[^\"]*\"]", "\"digitalIdentities\": [\"" + own + "\"]")
            .replaceFirst("\"limits\": \\{\"policyOids\": \\[\"[^\"]*\"]},", "");
    return new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
