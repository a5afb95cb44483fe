// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.NewRegistry;
import org.crossborder.registry.home.Witnesses;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.register.operation.AdmitParty;
import org.crossborder.trust.register.operation.AppointOfficer;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.MapLevel;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordArrangement;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Officers at work over HTTP. Officer 1 of each Party proposes and acts in an emergency, officer 2
 * approves.
 */
public final class Officers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Posting registry;

  public Officers(RunningRegistry registry) {
    this((path, contentType, body) -> registry.send("POST", path, contentType, body));
  }

  Officers(Posting registry) {
    this.registry = registry;
  }

  /** How a body reaches the registry. */
  interface Posting {
    HttpResponse<String> post(String path, String contentType, byte[] body) throws Exception;
  }

  /** Makes a home whose accession office has two officers. */
  public static Home found(Path home) {
    return found(home, Witnesses.NONE);
  }

  public static Home found(Path home, Witnesses witnesses) {
    return Home.init(
        home,
        new NewRegistry(
            Optional.of("registry.test/log"),
            witnesses,
            List.of(
                TestOfficers.of(Officer.ACCESSION, 1).officer(),
                TestOfficers.of(Officer.ACCESSION, 2).officer())),
        Instant.now());
  }

  /** Brings the whole test register in, by changes that every Party concerned has approved. */
  public void establish(TestRegister content) throws Exception {
    Register register = content.register();
    for (Party party : register.parties()) {
      admit(party.code(), party.name());
    }
    for (TrustService service : register.services()) {
      correct(service.party(), new ListService(service.withRevocationLists(List.of())));
      for (byte[] crl : service.revocationLists()) {
        bring(crl);
      }
    }
    for (LevelMapping mapping : register.levelMappings()) {
      correct(mapping.party(), new MapLevel(mapping));
    }
    for (Arrangement arrangement : register.arrangements()) {
      correct(arrangement.parties().get(0), new RecordArrangement(arrangement));
    }
  }

  public void admit(String code, String name) throws Exception {
    Period period = Period.since(Instant.parse("2025-12-01T00:00:00Z"));
    record(
        Officer.ACCESSION,
        draft(
            "Taken over from the depositary",
            new AdmitParty(
                code,
                name,
                List.of(new TreatyStatusPeriod(TreatyStatus.PARTY, period, "accession")),
                null),
            new AppointOfficer(TestOfficers.of(code, 1).officer()),
            new AppointOfficer(TestOfficers.of(code, 2).officer())));
  }

  public HttpResponse<String> bring(byte[] crl) throws Exception {
    return registry.post("/v1/revocation-evidence", "application/pkix-crl", crl);
  }

  /** Proposes a change, has everyone concerned approve it, and gives its log index. */
  public long change(String proposer, Operation... operations) throws Exception {
    return record(proposer, draft(null, operations));
  }

  /** The same as a labelled correction. */
  public long correct(String proposer, Operation... operations) throws Exception {
    return record(proposer, draft("Taken over from the Party's records", operations));
  }

  public long record(String proposer, Change change) throws Exception {
    JsonNode request = ok(propose(proposer, change), 201);
    for (JsonNode party : request.get("missing")) {
      request = ok(approve(party.asString(), change), 200);
    }
    assertThat(request.get("state").asString()).as(request.toString()).isEqualTo("RECORDED");
    return request.get("logIndex").asLong();
  }

  public static Change draft(String correction, Operation... operations) {
    return new Change(
        UUID.randomUUID().toString(),
        0,
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        "A change",
        "For a test",
        "Regulation 1 of 2025",
        correction,
        Arrays.asList(operations));
  }

  public HttpResponse<String> propose(String party, Change change) throws Exception {
    return propose(change, TestOfficers.of(party, 1).sign(change, Purpose.PROPOSAL, Instant.now()));
  }

  public HttpResponse<String> propose(Change change, String proposal) throws Exception {
    return post("/v1/change-requests", change, "proposal", proposal);
  }

  public HttpResponse<String> approve(String party, Change change) throws Exception {
    return approve(
        change.id(), TestOfficers.of(party, 2).sign(change, Purpose.APPROVAL, Instant.now()));
  }

  public HttpResponse<String> approve(String id, String approval) throws Exception {
    return post("/v1/change-requests/" + id + "/approvals", Map.of("approval", approval));
  }

  public HttpResponse<String> withdraw(String id, String withdrawal) throws Exception {
    return post("/v1/change-requests/" + id + "/withdrawal", Map.of("withdrawal", withdrawal));
  }

  public HttpResponse<String> emergency(String party, Change change) throws Exception {
    return post(
        "/v1/emergency-actions",
        change,
        "signature",
        TestOfficers.of(party, 1).sign(change, Purpose.EMERGENCY, Instant.now()));
  }

  private HttpResponse<String> post(String path, Change change, String member, String signature)
      throws Exception {
    return post(path, Map.of("change", JSON.readTree(ChangeJson.write(change)), member, signature));
  }

  private HttpResponse<String> post(String path, Object body) throws Exception {
    return registry.post(path, "application/json", JSON.writeValueAsBytes(body));
  }

  public static JsonNode ok(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body().getBytes(StandardCharsets.UTF_8));
  }
}
