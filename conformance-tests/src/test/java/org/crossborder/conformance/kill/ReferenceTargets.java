// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.kill;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.reference.registry.GoodPublication;
import org.crossborder.conformance.reference.registry.ReferenceLists;
import org.crossborder.conformance.reference.registry.ReferenceRegistry;
import org.crossborder.conformance.reference.validator.ReferenceValidator;
import org.crossborder.conformance.reference.validator.Sight;
import org.crossborder.conformance.subject.RegistryClient;
import org.crossborder.conformance.subject.TargetSet;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.validator.ValidatorClient;
import org.crossborder.conformance.world.Signer;
import org.crossborder.conformance.world.World;
import org.crossborder.conformance.world.WorldRegister;

/** A reference validator and a reference registry, both good until something is broken. */
public final class ReferenceTargets implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();

  private final World world = World.make(CLOCK.instant());
  private final ReferenceValidator validator;
  private final ReferenceRegistry registry;
  private final TargetSet set;

  public ReferenceTargets() throws Exception {
    validator = ReferenceValidator.start(world, CLOCK);
    registry = ReferenceRegistry.start();
    TlsSetting noTls = new TlsSetting(List.of(), null);
    set =
        TargetSet.of(world)
            .with(new ValidatorClient(validator.url(), noTls, Duration.ofSeconds(30), CLOCK))
            .with(new RegistryClient(registry.url(), noTls, Duration.ofSeconds(30), CLOCK));
    good();
  }

  /** Nothing is broken. */
  public void good() {
    validator.seeing(Sight.FULL);
    publish(GoodPublication.Defect.NONE, list -> list, list -> list);
  }

  /** The validator is blind to one thing. */
  public void blindTo(String what) {
    validator.seeing(new Sight(what));
  }

  /** The registry publishes with a defect. */
  public void publish(GoodPublication.Defect defect) {
    publish(defect, list -> list, list -> list);
  }

  /** A place of Bangladesh's list is altered before it is sealed. */
  public void altered(String place, String instead) {
    publish(GoodPublication.Defect.NONE, list -> replaced(list, place, instead), list -> list);
  }

  /** The list of lists is altered before it is sealed. */
  public void alteredPointers(String place, String instead) {
    publish(GoodPublication.Defect.NONE, list -> list, list -> replaced(list, place, instead));
  }

  /** Bangladesh's list is altered after it was sealed. */
  public void forged(String place, String instead) {
    Map<String, byte[]> all = all(GoodPublication.Defect.NONE, list -> list, list -> list);
    String list = new String(all.get("/v1/lists/BD.xml"), StandardCharsets.UTF_8);
    all.put("/v1/lists/BD.xml", replaced(list, place, instead).getBytes(StandardCharsets.UTF_8));
    registry.publish(all);
  }

  /** Each reading finds an older version. */
  public void goingBack() {
    Map<String, byte[]> newer = all(GoodPublication.Defect.NONE, list -> list, list -> list);
    registry.publish(newer);
    registry.nextReadingFinds(GoodPublication.of(WorldRegister.of(world), 1, CLOCK.instant()));
  }

  /** All of them. */
  public TargetSet set() {
    return set;
  }

  /** All of them, for a module. */
  public Targets targets() {
    return new Targets(set(), CLOCK);
  }

  private void publish(
      GoodPublication.Defect defect,
      UnaryOperator<String> listAltered,
      UnaryOperator<String> pointersAltered) {
    registry.publish(all(defect, listAltered, pointersAltered));
  }

  private Map<String, byte[]> all(
      GoodPublication.Defect defect,
      UnaryOperator<String> listAltered,
      UnaryOperator<String> pointersAltered) {
    Map<String, byte[]> all =
        new HashMap<>(GoodPublication.of(WorldRegister.of(world), 5, CLOCK.instant(), defect));
    ReferenceLists lists = new ReferenceLists(world.signer(Signer.BUREAU), CLOCK.instant());
    all.put("/v1/lists/BD.xml", lists.of("BD", listAltered));
    all.put("/v1/lists/lotl.xml", lists.ofLists(pointersAltered, "BD", "KR", "MN"));
    return all;
  }

  private static String replaced(String text, String place, String instead) {
    if (!text.contains(place)) {
      throw new IllegalArgumentException("There is no " + place);
    }
    return text.replace(place, instead);
  }

  @Override
  public void close() {
    validator.close();
    registry.close();
  }
}
