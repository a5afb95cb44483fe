// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.crossborder.gateway.application.KillPointCrossing.Freight;
import org.crossborder.gateway.store.H2;
import org.crossborder.validation.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Killed at one instant after the other, on either side: nothing is lost and nothing is doubled
 * (decision 63). A first crossing goes undisturbed and counts the instants; each further one dies
 * at one of them, begins again, and must end as the first has.
 *
 * <p>Some instants, spread evenly; all of them with {@code -Dcrossborder.kill.points=all}.
 */
class KillPointTest {
  private static final Logger LOG = LoggerFactory.getLogger(KillPointTest.class);
  private static final String POINTS = System.getProperty("crossborder.kill.points", "10");

  @TempDir static Path folder;
  private static Path migrated;
  private static Freight freight;

  @BeforeAll
  static void prepare() throws Exception {
    migrated = Files.createDirectories(folder.resolve("migrated"));
    H2.connections(migrated).dispose();
    SealAuthority seals = new SealAuthority("BD");
    byte[] annex = new byte[64 << 10];
    new Random(1).nextBytes(annex);
    freight = new Freight(seals, document(seals, "1"), document(seals, "2"), annex);
  }

  private static byte[] document(SealAuthority seals, String number) throws Exception {
    try (var example =
        Validator.class.getResourceAsStream("pack/ubl/examples/certificate-of-origin.xml")) {
      String document = new String(example.readAllBytes(), UTF_8);
      return seals.seal(
          document
              .replaceFirst("(<cbc:ID[^>]*>)[^<]+(</cbc:ID>)", "$1KILL-" + number + "$2")
              .getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BD", "KR"})
  void aKillAtAnyInstantLosesAndDoublesNothing(String victim) throws Exception {
    List<Map<String, Long>> undisturbed;
    int instants;
    try (KillPointCrossing crossing = crossing(victim, 0)) {
      crossing.run();
      crossing.reconcile();
      undisturbed = crossing.end();
      instants = crossing.passed();
    }
    List<String> wrong = new ArrayList<>();
    int[] chosen = chosen(instants);
    for (int at : chosen) {
      kill(victim, at, undisturbed, wrong);
    }
    LOG.info(
        "{} was killed at {} of its {} instants; undisturbed it ends with {}",
        victim,
        chosen.length,
        instants,
        undisturbed);
    assertThat(wrong).isEmpty();
  }

  private void kill(String victim, int at, List<Map<String, Long>> undisturbed, List<String> wrong)
      throws Exception {
    String place = "";
    try (KillPointCrossing crossing = crossing(victim, at)) {
      try {
        crossing.run();
        place = crossing.place();
        assertThat(place).as("it died").isNotEmpty();
        assertThat(crossing.end()).isEqualTo(undisturbed);
        crossing.reconcile();
      } catch (Exception | AssertionError e) {
        LOG.error("{} killed at {} {}", victim, at, place, e);
        wrong.add("%s at %d %s: %s".formatted(victim, at, place, e));
      }
    }
    FileSystemUtils.deleteRecursively(home(victim, at));
  }

  private KillPointCrossing crossing(String victim, int at) throws Exception {
    Path home = Files.createDirectories(home(victim, at));
    return new KillPointCrossing(home, migrated, freight, victim, at);
  }

  private Path home(String victim, int at) {
    return folder.resolve(victim + "-" + at);
  }

  private static int[] chosen(int instants) {
    int many = POINTS.equals("all") ? instants : Math.min(instants, Integer.parseInt(POINTS));
    return IntStream.range(0, many)
        .map(number -> 1 + number * (instants - 1) / Math.max(1, many - 1))
        .toArray();
  }
}
