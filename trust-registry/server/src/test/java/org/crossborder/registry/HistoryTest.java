// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history of a subject by recorded and by effective time. */
class HistoryTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SEALS = "/v1/history?subject=service:BD/seals";
  private static final Instant NEXT_YEAR = Instant.now().plusSeconds(365L * 86_400);

  @TempDir static Path directory;
  private static RunningRegistry registry;
  private static Instant beforeSuspension;

  @BeforeAll
  static void start() throws Exception {
    registry = EstablishedRegistry.start(directory.resolve("home"));
    beforeSuspension = Instant.now();
    new Officers(registry)
        .change(
            "BD",
            new SetServiceStatus("BD/seals", ServiceStatus.SUSPENDED, NEXT_YEAR, "an audit", null));
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @Test
  void namesEveryEntryWithItsTimesAndSignatories() throws Exception {
    JsonNode entries = get(SEALS).get("entries");

    JsonNode first = entries.get(0);
    assertThat(first.get("type").asString()).isEqualTo("change");
    assertThat(first.at("/signatories/0/as").asString()).isEqualTo("PROPOSER");
    assertThat(first.at("/signatories/0/officer").asString()).isEqualTo("BD/officer-1");
    assertThat(first.at("/signatories/1/as").asString()).isEqualTo("APPROVER");
    assertThat(first.at("/signatories/1/party").asString()).isEqualTo("BD");
    assertThat(Instant.parse(first.get("recordedAt").asString())).isBefore(beforeSuspension);
    assertThat(first.at("/entry/change/operations/0/operation").asString())
        .isEqualTo("ListService");
    JsonNode last = entries.get(entries.size() - 1);
    assertThat(last.at("/effective/0/from").asString()).isEqualTo(NEXT_YEAR.toString());
  }

  @Test
  void linksToTheTileThatProvesIt() throws Exception {
    JsonNode first = get(SEALS).at("/entries/0");
    HttpResponse<String> tile = registry.get(first.get("tile").asString());

    assertThat(tile.statusCode()).isEqualTo(200);
    assertThat(tile.body()).contains(first.at("/entry/change/id").asString());
  }

  @Test
  void isFilteredByRecordedAndByEffectiveTime() throws Exception {
    int all = get(SEALS).get("entries").size();

    assertThat(get(SEALS + "&knownAt=" + beforeSuspension).get("entries")).hasSize(all - 1);
    assertThat(get(SEALS + "&knownAt=2020-01-01T00:00:00Z").get("entries")).isEmpty();
    assertThat(indexes(get(SEALS + "&at=" + Instant.now())))
        .doesNotContain(indexes(get(SEALS)).get(all - 1));
    assertThat(indexes(get(SEALS + "&at=" + NEXT_YEAR))).contains(indexes(get(SEALS)).get(all - 1));
  }

  @Test
  void isReadPageByPage() throws Exception {
    List<Long> paged = new ArrayList<>();
    JsonNode page = get(SEALS + "&limit=1");
    paged.addAll(indexes(page));
    while (page.has("next")) {
      page = get(SEALS + "&limit=1&after=" + page.get("next").asLong());
      paged.addAll(indexes(page));
    }
    assertThat(paged).isEqualTo(indexes(get(SEALS))).hasSize(2);
  }

  @Test
  void isEmptyForWhatNobodyRecordedAndRefusesNonsense() throws Exception {
    assertThat(get("/v1/history?subject=service:BD/none").get("entries")).isEmpty();
    for (String bad :
        List.of(
            "",
            "?subject=x",
            "?subject=a:b&limit=0",
            "?subject=a:b&limit=101",
            "?subject=a:b&at=noon",
            "?subject=a:b&after=x")) {
      assertThat(registry.get("/v1/history" + bad).statusCode()).as(bad).isEqualTo(400);
    }
  }

  private static List<Long> indexes(JsonNode page) {
    return page.get("entries").valueStream().map(entry -> entry.get("index").asLong()).toList();
  }

  private static JsonNode get(String path) throws Exception {
    HttpResponse<String> response = registry.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }
}
