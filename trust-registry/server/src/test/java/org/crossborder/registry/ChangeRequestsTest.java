// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.register.operation.DismissOfficer;
import org.crossborder.trust.register.operation.MapLevel;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.SyncOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Officers change the register of a running server; a relying party sees what came of it. */
class ChangeRequestsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path directory;
  private Path home;
  private RunningRegistry registry;
  private Officers officers;

  @BeforeEach
  void start() throws Exception {
    home = directory.resolve("home");
    Officers.found(home);
    registry = RunningRegistry.start(home);
    officers = new Officers(registry);
    officers.establish(TestRegister.with(r -> {}));
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void isPendingUntilTheLastPartyConcernedHasApproved() throws Exception {
    Change change = Officers.draft(null, suspend("BD/seals"));

    JsonNode proposed = Officers.ok(officers.propose("BD", change), 201);

    assertThat(proposed.get("state").asString()).isEqualTo("PENDING");
    assertThat(proposed.get("missing")).hasToString("[\"BD\"]");
    assertThat(proposed.get("subjects").toString()).contains("service:BD/seals");
    assertThat(statusOf("BD/seals")).isEqualTo(ServiceStatus.GRANTED);
    JsonNode recorded = Officers.ok(officers.approve("BD", change), 200);
    assertThat(recorded.get("state").asString()).isEqualTo("RECORDED");
    assertThat(statusOf("BD/seals")).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(sync().logIndex("service:BD/seals")).contains(recorded.get("logIndex").asLong());
    assertThat(registry.get("/v1/change-requests?state=PENDING").body()).isEqualTo("[]");
    assertThat(registry.get("/v1/change-requests/" + change.id()).body())
        .contains(change.id(), "payloadSha256");
  }

  @Test
  void survivesARestartWhilePending() throws Exception {
    Change change = Officers.draft(null, suspend("BD/seals"));
    Officers.ok(officers.propose("BD", change), 201);
    registry.close();

    registry = RunningRegistry.start(home);

    officers = new Officers(registry);
    assertThat(registry.get("/v1/change-requests?state=PENDING").body()).contains(change.id());
    Officers.ok(officers.approve("BD", change), 200);
    assertThat(statusOf("BD/seals")).isEqualTo(ServiceStatus.SUSPENDED);
  }

  @Test
  void isAnsweredAsTheFirstTimeWhenSentAgain() throws Exception {
    Change change = Officers.draft(null, suspend("BD/seals"));
    String proposal = TestOfficers.of("BD", 1).sign(change, Purpose.PROPOSAL, Instant.now());
    String approval = TestOfficers.of("BD", 2).sign(change, Purpose.APPROVAL, Instant.now());
    Officers.ok(officers.propose(change, proposal), 201);
    Officers.ok(officers.propose(change, proposal), 201);
    JsonNode first = Officers.ok(officers.approve(change.id(), approval), 200);

    JsonNode again = Officers.ok(officers.approve(change.id(), approval), 200);

    assertThat(again.get("logIndex")).isEqualTo(first.get("logIndex"));
    assertThat(again.get("approvals")).hasSize(1);
  }

  @Test
  void refusesForgeriesAndReplaysWithRuleAndArticle() throws Exception {
    Change change = Officers.draft(null, suspend("BD/seals"));
    Change other = Officers.draft(null, suspend("KR/seals"));
    TestOfficersOf bd = new TestOfficersOf("BD");
    refused(officers.propose(change, bd.sign(1, other, Purpose.PROPOSAL)), 403, "R04");
    refused(officers.propose(change, bd.sign(1, change, Purpose.APPROVAL)), 403, "R04");
    refused(officers.propose("KR", change), 403, "R06");
    refused(officers.propose(change, "not a signature"), 403, "R04");
    Officers.ok(officers.propose("BD", change), 201);
    String id = change.id();
    refused(officers.approve(id, bd.sign(1, change, Purpose.APPROVAL)), 403, "R05");
    refused(officers.approve(id, bd.sign(2, other, Purpose.APPROVAL)), 403, "R04");
    refused(officers.approve(id, bd.sign(2, change, Purpose.PROPOSAL)), 403, "R04");
    refused(officers.approve("KR", change), 403, "R06");
    String stranger =
        TestOfficers.make("BD/stranger", "BD", "A stranger")
            .sign(change, Purpose.APPROVAL, Instant.now());
    refused(officers.approve(id, stranger), 403, "R04");
    Officers.ok(officers.approve("BD", change), 200);

    refused(officers.approve(id, bd.sign(2, change, Purpose.APPROVAL)), 409, "R13");
    refused(officers.propose(change, bd.sign(2, change, Purpose.PROPOSAL)), 409, "R13");
    assertThat(officers.approve("nothing", stranger).statusCode()).isEqualTo(404);
  }

  @Test
  void isWithdrawnByItsOwnPartyOnly() throws Exception {
    Change change = Officers.draft(null, suspend("BD/seals"));
    Officers.ok(officers.propose("BD", change), 201);
    String id = change.id();
    TestOfficersOf bd = new TestOfficersOf("BD");
    refused(
        officers.withdraw(id, new TestOfficersOf("KR").sign(1, change, Purpose.WITHDRAWAL)),
        403,
        "R04");
    refused(officers.withdraw(id, bd.sign(1, change, Purpose.PROPOSAL)), 403, "R04");

    JsonNode withdrawn =
        Officers.ok(officers.withdraw(id, bd.sign(1, change, Purpose.WITHDRAWAL)), 200);

    assertThat(withdrawn.get("state").asString()).isEqualTo("WITHDRAWN");
    refused(officers.approve("BD", change), 409, "R13");
    assertThat(statusOf("BD/seals")).isEqualTo(ServiceStatus.GRANTED);
  }

  @Test
  void forgetsTheApprovalOfAnOfficerWhoWasDismissedSince() throws Exception {
    Period tomorrow = Period.since(Instant.now().plusSeconds(86_400));
    Change change =
        Officers.draft(
            null, new MapLevel(new LevelMapping("BD", "basic", 1, List.of("KR"), tomorrow)));
    Officers.ok(officers.propose("BD", change), 201);
    assertThat(Officers.ok(officers.approve("KR", change), 200).get("missing"))
        .hasToString("[\"BD\"]");
    officers.change(Officer.ACCESSION, new DismissOfficer("KR/officer-2"));

    JsonNode pending = Officers.ok(officers.approve("BD", change), 200);

    assertThat(pending.get("state").asString()).isEqualTo("PENDING");
    assertThat(pending.get("missing")).hasToString("[\"KR\"]");
  }

  @Test
  void letsOneOfficerReduceTrustAtOnceAndNothingElse() throws Exception {
    Change suspension = Officers.draft(null, suspend("BD/seals"));
    refused(officers.emergency("KR", Officers.draft(null, suspend("BD/seals"))), 403, "R06");
    long begin = System.nanoTime();

    JsonNode done = Officers.ok(officers.emergency("BD", suspension), 201);

    assertThat(statusOf("BD/seals")).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    assertThat(done.get("logIndex").asLong()).isPositive();
    refused(officers.emergency("BD", suspension), 409, "R13");
    Change restoration =
        Officers.draft(
            null, new SetServiceStatus("BD/seals", ServiceStatus.GRANTED, null, "Fixed", null));
    refused(officers.emergency("BD", restoration), 403, "R07");
    assertThat(statusOf("BD/seals")).isEqualTo(ServiceStatus.SUSPENDED);
    officers.record("BD", restoration);
    assertThat(statusOf("BD/seals")).isEqualTo(ServiceStatus.GRANTED);
  }

  @Test
  void readsBodiesStrictly() throws Exception {
    for (String body :
        new String[] {
          "{}",
          "[]",
          "no json",
          "{\"change\":{},\"proposal\":\"x\"}",
          "{\"change\":{},\"proposal\":\"x\",\"more\":1}",
          "{\"proposal\":\"x\"}"
        }) {
      HttpResponse<String> response =
          registry.send("POST", "/v1/change-requests", "application/json", body.getBytes(UTF_8));
      assertThat(response.statusCode()).as(body + response.body()).isEqualTo(400);
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
  }

  @Test
  void takesOnlyCrlsThatAServiceSignedAndThatAreNewer() throws Exception {
    Instant now = Instant.now();
    byte[] newer = TestRegister.BD_SEALS.crl(now.minusSeconds(60), now.plusSeconds(86_400));
    assertThat(officers.bring(newer).statusCode()).isEqualTo(201);
    assertThat(officers.bring(newer).statusCode()).as("known").isEqualTo(200);
    byte[] older = TestRegister.BD_SEALS.crl(now.minusSeconds(90), now.plusSeconds(86_400));
    assertThat(officers.bring(older).statusCode()).isEqualTo(422);
    byte[] foreign = TestCa.root("BD seals").crl(now.minusSeconds(30), now.plusSeconds(86_400));
    assertThat(officers.bring(foreign).statusCode()).isEqualTo(422);
    byte[] over = TestRegister.BD_SEALS.crl(now.minusSeconds(50), now.minusSeconds(1));
    assertThat(officers.bring(over).statusCode()).isEqualTo(422);
    assertThat(officers.bring("no CRL".getBytes(UTF_8)).statusCode()).isEqualTo(422);

    assertThat(
            sync().services().stream()
                .filter(service -> service.id().equals("BD/seals"))
                .findFirst()
                .orElseThrow()
                .revocationLists())
        .contains(newer);
  }

  private static Operation suspend(String service) {
    return new SetServiceStatus(service, ServiceStatus.SUSPENDED, null, "Under examination", null);
  }

  private ServiceStatus statusOf(String service) throws Exception {
    Instant now = Instant.now();
    return sync().services().stream()
        .filter(s -> s.id().equals(service))
        .flatMap(s -> s.statusHistory().stream())
        .filter(period -> period.period().contains(now))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private Snapshot sync() throws Exception {
    SnapshotClient client =
        new SnapshotClient(
            registry.uri(), home.resolve("root.json"), directory.resolve("state"), registry.tls());
    SyncOutcome outcome = client.sync(Instant.now());
    assertThat(outcome).isInstanceOfAny(SyncOutcome.Updated.class, SyncOutcome.Confirmed.class);
    return client.current().orElseThrow().snapshot();
  }

  private static void refused(HttpResponse<String> response, int status, String rule) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.get("rule").asString()).as(response.body()).isEqualTo(rule);
    assertThat(problem.get("article").asString()).startsWith("Art.");
    assertThat(problem.get("detail").asString()).isNotBlank();
  }

  private record TestOfficersOf(String party) {
    String sign(int number, Change change, Purpose purpose) {
      return TestOfficers.of(party, number).sign(change, purpose, Instant.now());
    }
  }
}
