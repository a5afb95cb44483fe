// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crossborder.trust.Period;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.register.operation.AdmitParty;
import org.crossborder.trust.register.operation.AppointOfficer;
import org.crossborder.trust.register.operation.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Officers fill a registry by changes that four eyes have signed. */
record OfficersAtWork(RegistryProgram registry) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Period SINCE = Period.since(Instant.parse("2025-12-01T00:00:00Z"));

  void admit(String code, String name) {
    record(
        Officer.ACCESSION,
        new AdmitParty(
            code,
            name,
            List.of(new TreatyStatusPeriod(TreatyStatus.PARTY, SINCE, "accession")),
            null),
        new AppointOfficer(TestOfficers.of(code, 1).officer()),
        new AppointOfficer(TestOfficers.of(code, 2).officer()));
  }

  void record(String proposer, Operation... operations) {
    Change change =
        new Change(
            UUID.randomUUID().toString(),
            0,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            "A change",
            "For a test",
            "Regulation 1 of 2025",
            "Taken over from the Party's records",
            List.of(operations));
    JsonNode request =
        post(
            "/v1/change-requests",
            Map.of(
                "change",
                JSON.readTree(ChangeJson.write(change)),
                "proposal",
                TestOfficers.of(proposer, 1).sign(change, Purpose.PROPOSAL, Instant.now())));
    for (JsonNode party : request.path("missing")) {
      request =
          post(
              "/v1/change-requests/" + change.id() + "/approvals",
              Map.of(
                  "approval",
                  TestOfficers.of(party.asString(), 2)
                      .sign(change, Purpose.APPROVAL, Instant.now())));
    }
    assertThat(request.path("state").asString()).as(request.toString()).isEqualTo("RECORDED");
  }

  private JsonNode post(String path, Object body) {
    HttpResponse<byte[]> answer = registry.post(path, JSON.writeValueAsBytes(body));
    JsonNode json = JSON.readTree(answer.body());
    assertThat(answer.statusCode()).as(json.toString()).isIn(200, 201);
    return json;
  }
}
