// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.reference.registry.GoodPublication;
import org.crossborder.conformance.reference.registry.GoodPublication.Defect;
import org.crossborder.conformance.reference.registry.ReferenceRegisterCheck;
import org.crossborder.conformance.reference.registry.ReferenceRegistry;
import org.crossborder.conformance.reference.validator.ReferenceKnownDocuments;
import org.crossborder.conformance.reference.validator.ReferenceValidator;
import org.crossborder.conformance.reference.validator.Sight;
import org.crossborder.conformance.subject.Declaration;
import org.crossborder.conformance.subject.KnownDocumentCheck;
import org.crossborder.conformance.subject.RegisterCheck;
import org.crossborder.conformance.subject.RegistryClient;
import org.crossborder.conformance.subject.TargetSet;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.validator.ValidatorClient;
import org.crossborder.conformance.world.World;
import org.crossborder.conformance.world.WorldRegister;
import tools.jackson.databind.json.JsonMapper;

/** The reference targets, all good, until something of one of them is broken. */
final class Ground implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final World world = World.make(CLOCK.instant());
  final ReferenceValidator validator;
  final ReferenceRegistry registry;
  private final ValidatorClient client;
  private final RegistryClient registryClient;
  private String blindCheck = "";
  private ReferenceKnownDocuments known = new ReferenceKnownDocuments(true, true);
  private String declaration = read("declaration.json");

  Ground() throws Exception {
    validator = ReferenceValidator.start(world, CLOCK);
    registry = ReferenceRegistry.start();
    TlsSetting noTls = new TlsSetting(List.of(), null);
    client = new ValidatorClient(validator.url(), noTls, Duration.ofSeconds(30), CLOCK);
    registryClient = new RegistryClient(registry.url(), noTls, Duration.ofSeconds(30), CLOCK);
    good();
  }

  /** Nothing is broken. */
  void good() {
    validator.seeing(Sight.FULL);
    blindCheck = "";
    known = new ReferenceKnownDocuments(true, true);
    declaration = read("declaration.json");
    publish(WorldRegister.of(world));
  }

  void publish(String register) {
    registry.publish(GoodPublication.of(register, 1, CLOCK.instant()));
  }

  void publish(Defect defect) {
    registry.publish(GoodPublication.of(WorldRegister.of(world), 5, CLOCK.instant(), defect));
  }

  void goBack() {
    registry.publish(GoodPublication.of(WorldRegister.of(world), 5, CLOCK.instant()));
    registry.nextReadingFinds(GoodPublication.of(WorldRegister.of(world), 4, CLOCK.instant()));
  }

  void knowing(ReferenceKnownDocuments other) {
    known = other;
  }

  void checkIsBlindTo(String rule) {
    blindCheck = rule;
  }

  void declare(String place, String instead) {
    if (!declaration.contains(place)) {
      throw new IllegalArgumentException("The declaration does not say " + place);
    }
    declaration = declaration.replace(place, instead);
  }

  Targets targets() {
    return new Targets(set(), CLOCK);
  }

  TargetSet set() {
    return TargetSet.of(world)
        .with(client)
        .with(registryClient)
        .with(
            new RegisterCheck(new ReferenceRegisterCheck(blindCheck, 0)),
            new RegisterCheck(new ReferenceRegisterCheck(blindCheck, 3)))
        .with(new KnownDocumentCheck(known))
        .with(new Declaration(JSON.readTree(declaration), Map.of()));
  }

  private static String read(String resource) {
    try (var in = Ground.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void close() {
    validator.close();
    registry.close();
  }
}
