// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.crossborder.gateway.backend.channel.Decisions;
import org.crossborder.gateway.backend.channel.Saying;
import org.crossborder.gateway.backend.channel.Submitting;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.submission.Annex;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is put into a watched folder, over a real file system; only who decides is a test's own. */
class IntakeTest {
  private static final long MAXIMUM = 1000;

  @TempDir Path home;
  private final TurnableClock clock = new TurnableClock();
  private Decisions decisions;
  private FolderLayout layout;
  private H2.Opened opened;

  @BeforeEach
  void prepare() throws Exception {
    layout = new FolderLayout(home.resolve("agency"));
    layout.prepare();
    opened = H2.open(home.resolve("gateway"), clock);
    decisions = new Decisions(opened.store());
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void aDocumentIsSubmittedAndItsOutcomeLiesBesideIt() throws Exception {
    drop("submit/CO-1.xml");

    round(intake());

    assertThat(decisions.submitted()).hasSize(1);
    assertThat(decisions.submitted().get(0).document()).isEqualTo(Decisions.DOCUMENT);
    assertThat(decisions.submitted().get(0).recipient()).isNull();
    assertThat(decisions.submitted().get(0).client()).isEqualTo("agency");
    assertThat(layout.done().resolve("CO-1.xml/CO-1.xml")).hasBinaryContent(Decisions.DOCUMENT);
    assertThat(outcome("done/CO-1.xml").path("state").asString()).isEqualTo("SUBMITTED");
    assertThat(layout.submit()).isEmptyDirectory();
    assertThat(layout.working()).isEmptyDirectory();
  }

  @Test
  void theFolderOfAPartyNamesTheRecipient() throws Exception {
    drop("submit/KR/CO-1.xml");

    round(intake());

    assertThat(decisions.submitted().get(0).recipient()).isEqualTo("KR");
  }

  @Test
  void whatIsRefusedSaysWhy() throws Exception {
    decisions.decide(
        request ->
            new SubmissionOutcome.NotAcceptable(
                List.of(new StatusReason("NOT_LISTED", "D07", "Art. 8(1)", "Nobody knows it")),
                List.of()));
    drop("submit/CO-1.xml");

    round(intake());

    JsonNode outcome = outcome("refused/CO-1.xml");
    assertThat(outcome.at("/reasons/0/rule").asString()).isEqualTo("D07");
    assertThat(outcome.at("/reasons/0/article").asString()).isEqualTo("Art. 8(1)");
    assertThat(layout.refused().resolve("CO-1.xml/CO-1.xml")).hasBinaryContent(Decisions.DOCUMENT);
  }

  @Test
  void whatCannotBeDecidedIsTriedAgainUnderTheSameKey() throws Exception {
    decisions.decide(request -> new SubmissionOutcome.Undecided(List.of(), List.of()));
    drop("submit/CO-1.xml");
    Intake intake = intake();
    round(intake);
    round(intake);
    assertThat(decisions.submitted()).hasSize(1);

    decisions.accept();
    clock.turn(Duration.ofMinutes(2));
    round(intake);

    assertThat(decisions.submitted()).hasSize(2);
    assertThat(decisions.submitted().get(1).idempotencyKey())
        .isEqualTo(decisions.submitted().get(0).idempotencyKey());
    assertThat(outcome("done/CO-1.xml").path("outcome").asString()).isEqualTo("SUBMITTED");
  }

  @Test
  void whatAKilledGatewayHadPickedUpIsFinishedUnderTheSameKey() throws Exception {
    decisions.decide(
        request -> {
          throw new IllegalStateException("killed");
        });
    drop("submit/CO-1.xml");
    intake().due(10).forEach(IntakeTest::runUntilKilled);

    decisions.accept();
    clock.turn(Duration.ofMinutes(2));
    round(intake());

    assertThat(decisions.submitted().stream().map(SubmissionRequest::idempotencyKey).distinct())
        .hasSize(1);
    assertThat(outcome("done/CO-1.xml").path("outcome").asString()).isEqualTo("SUBMITTED");
  }

  @Test
  void anEmptyFolderThatAKillLeftBehindIsRemoved() throws Exception {
    Files.createDirectory(
        Picked.directory(layout.working(), UUID.randomUUID(), Picked.Inlet.SUBMIT, "KR"));

    clock.turn(Duration.ofMinutes(2));
    round(intake());

    assertThat(layout.working()).isEmptyDirectory();
  }

  @Test
  void twoFilesOfOneNameAreTwo() throws Exception {
    drop("submit/CO-1.xml");
    round(intake());
    drop("submit/CO-1.xml");
    round(intake());

    assertThat(decisions.submitted()).hasSize(2);
    assertThat(layout.done().resolve("CO-1.xml-2/CO-1.xml")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit/.CO-1.xml", "submit/CO-1.xml.part", "submit/KR/CO-1.TMP"})
  void whatIsStillBeingWrittenStays(String file) throws Exception {
    drop(file);

    round(intake());

    assertThat(decisions.submitted()).isEmpty();
    assertThat(home.resolve("agency").resolve(file)).exists();
  }

  @Test
  void aFileThatStillGrowsStays() throws Exception {
    Intake patient = intake(Duration.ofSeconds(5));
    Path file = drop("submit/CO-1.xml");
    round(patient);
    clock.turn(Duration.ofSeconds(6));
    Files.write(file, "<Certificate".getBytes(UTF_8));
    round(patient);
    assertThat(decisions.submitted()).isEmpty();

    Files.write(file, Decisions.DOCUMENT);
    round(patient);
    clock.turn(Duration.ofSeconds(6));
    round(patient);

    assertThat(decisions.submitted()).hasSize(1);
    assertThat(decisions.submitted().get(0).document()).isEqualTo(Decisions.DOCUMENT);
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    Path secret = Files.write(home.resolve("secret"), Decisions.DOCUMENT);
    Files.createSymbolicLink(layout.submit().resolve("CO-1.xml"), secret);

    round(intake());

    assertThat(decisions.submitted()).isEmpty();
    assertThat(outcome("refused/CO-1.xml").path("sentence").asString()).contains("link");
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws Exception {
    Files.write(layout.submit().resolve("CO-1.xml"), new byte[(int) MAXIMUM + 1]);

    round(intake());

    assertThat(decisions.submitted()).isEmpty();
    assertThat(outcome("refused/CO-1.xml").path("sentence").asString()).contains("1000 bytes");
  }

  @Test
  void theNationalSideSaysItsWord() throws Exception {
    UUID document = UUID.randomUUID();
    write(
        "acknowledge/" + document + ".json",
        """
        {"status": "REJECTED", "reasons": [{"code": "HS", "sentence": "The goods are others"}]}
        """);

    round(intake());

    assertThat(decisions.said()).hasSize(1);
    assertThat(decisions.said().get(0).status()).isEqualTo(AcknowledgementStatus.REJECTED);
    assertThat(outcome("done/" + document + ".json").path("outcome").asString()).isEqualTo("SAID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-id.json", "00000000-0000-0000-0000-000000000001.json"})
  void aWordThatCannotBeUnderstoodIsRefused(String name) throws Exception {
    write("acknowledge/" + name, "{\"status\": \"PERHAPS\"}");

    round(intake());

    assertThat(decisions.said()).isEmpty();
    assertThat(outcome("refused/" + name).path("outcome").asString()).isEqualTo("REFUSED");
  }

  @Test
  void aFolderIsADocumentWithAnnexesInTheOrderOfTheirNames() throws Exception {
    drop("submit/KR/CO-1/document.xml");
    write("submit/KR/CO-1/b.txt", "second");
    write("submit/KR/CO-1/a.pdf", "first");

    round(intake());

    SubmissionRequest submitted = decisions.submitted().get(0);
    assertThat(submitted.recipient()).isEqualTo("KR");
    assertThat(submitted.document()).isEqualTo(Decisions.DOCUMENT);
    assertThat(submitted.annexes().stream().map(Annex::mimeType))
        .containsExactly("application/pdf", "text/plain");
    assertThat(decisions.annexes()).containsExactly("first", "second");
    assertThat(outcome("done/CO-1").path("outcome").asString()).isEqualTo("SUBMITTED");
    assertThat(layout.done().resolve("CO-1/CO-1/document.xml")).exists();
    assertThat(layout.submit().resolve("KR")).isEmptyDirectory();
  }

  @Test
  void aFolderInWhichAFileIsStillBeingWrittenWaits() throws Exception {
    drop("submit/CO-1/document.xml");
    Path part = write("submit/CO-1/a.pdf.part", "fir");
    Intake intake = intake();
    round(intake);
    assertThat(decisions.submitted()).isEmpty();

    Files.move(part, part.resolveSibling("a.pdf"));
    round(intake);
    assertThat(decisions.submitted()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-document", "too-many", "too-large", "nested", "link"})
  void aFolderWithADefectIsRefused(String defect) throws Exception {
    if (!defect.equals("no-document")) {
      drop("submit/CO-1/document.xml");
    }
    write("submit/CO-1/a.pdf", defect.equals("too-large") ? "x".repeat(1001) : "x");
    if (defect.equals("too-many")) {
      write("submit/CO-1/b.pdf", "x");
      write("submit/CO-1/c.pdf", "x");
    } else if (defect.equals("nested")) {
      write("submit/CO-1/more/b.pdf", "x");
    } else if (defect.equals("link")) {
      Path target = write("secret", "x");
      Files.createSymbolicLink(home.resolve("agency/submit/CO-1/b.pdf"), target);
    }

    round(intake());

    assertThat(decisions.submitted()).isEmpty();
    assertThat(outcome("refused/CO-1").path("outcome").asString()).isEqualTo("REFUSED");
  }

  @Test
  void ofTwoNodesOneGetsTheFile() throws Exception {
    drop("submit/CO-1.xml");
    Intake first = intake();
    Intake second = intake();

    List<Runnable> work = new ArrayList<>(first.due(10));
    work.addAll(second.due(10));
    work.forEach(Runnable::run);

    assertThat(decisions.submitted()).hasSize(1);
  }

  private Intake intake() {
    return intake(Duration.ZERO);
  }

  private Intake intake(Duration settle) {
    Handling handling =
        new Handling(
            new Submitting(
                "agency", "Agency", decisions::submit, new AnnexLimits(2, 1000), opened.store()),
            new Saying("agency", decisions::say),
            MAXIMUM);
    return new Intake("agency", layout, settle, UUID::randomUUID, handling, clock);
  }

  private static void round(Intake intake) {
    intake.due(10).forEach(Runnable::run);
  }

  private static void runUntilKilled(Runnable work) {
    try {
      work.run();
    } catch (IllegalStateException e) {
      // as if the process had ended here
    }
  }

  private Path drop(String file) throws IOException {
    return write(file, new String(Decisions.DOCUMENT, UTF_8));
  }

  private Path write(String file, String content) throws IOException {
    Path path = home.resolve("agency").resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, content);
  }

  private JsonNode outcome(String place) throws IOException {
    Path file = home.resolve("agency").resolve(place).resolve("outcome.json");
    return JsonMapper.shared().readTree(Files.readAllBytes(file));
  }
}
