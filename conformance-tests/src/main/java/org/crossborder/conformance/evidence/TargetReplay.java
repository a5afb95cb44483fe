// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.conformance.agreement.AgreementRules;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.documents.DocumentsPlan;
import org.crossborder.conformance.evidence.TargetConfiguration.Kind;
import org.crossborder.conformance.relying.RelyingPartyPlan;
import org.crossborder.conformance.scripted.Script;
import org.crossborder.conformance.subject.Declaration;
import org.crossborder.conformance.subject.KnownDocumentCheck;
import org.crossborder.conformance.subject.RegisterCheck;
import org.crossborder.conformance.subject.RegistryClient;
import org.crossborder.conformance.subject.RelyingParty;
import org.crossborder.conformance.subject.TargetSet;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.trust.TrustPlan;
import org.crossborder.conformance.validator.ValidatorClient;
import org.crossborder.conformance.world.World;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The plans that judge validators, registries and declarations, on a record. The world is a new
 * one: what is made with its keys is asked of nobody.
 */
final class TargetReplay {
  private static final URI NOWHERE = URI.create("https://recorded.invalid");
  private static final TlsSetting NO_TLS = new TlsSetting(List.of(), null);
  private static final Map<String, Supplier<Plan<Targets>>> PLANS =
      Map.of(
          "agreement-rules", AgreementRules::plan,
          "documents", DocumentsPlan::plan,
          "relying-party", RelyingPartyPlan::plan,
          "trust", TrustPlan::plan);

  private final EvidenceBundle bundle;
  private final TargetConfiguration configuration;
  private final Clock then;

  TargetReplay(EvidenceBundle bundle, TargetConfiguration configuration) {
    this.bundle = bundle;
    this.configuration = configuration;
    this.then = Clock.fixed(bundle.manifest().started(), ZoneOffset.UTC);
  }

  Optional<Replay<Targets>> replay() {
    Supplier<Plan<Targets>> plan = PLANS.get(configuration.plan());
    if (plan == null) {
      return Optional.empty();
    }
    TargetSet set = targets();
    return Optional.of(new Replay<>(bundle, plan.get(), record -> new Targets(set, record)));
  }

  private TargetSet targets() {
    TargetSet set = TargetSet.of(World.make(then.instant()));
    if (has(Kind.VALIDATOR)) {
      set = set.with(validator());
    }
    if (has(Kind.KNOWN_DOCUMENTS)) {
      set = set.with(new KnownDocumentCheck((known, document) -> nobody()));
    }
    if (has(Kind.REGISTRY)) {
      set = set.with(registry());
    }
    if (has(Kind.REGISTER_CHECK)) {
      set = set.with(check(), has(Kind.COUNCIL_CHECK) ? check() : null);
    }
    if (has(Kind.RELYING_PARTY)) {
      Script script = Script.unseen(registry(), configuration.patience(), then);
      set = set.with(new RelyingParty(validator(), script));
    }
    return has(Kind.DECLARATION)
        ? set.with(new Declaration(JsonNodeFactory.instance.objectNode(), Map.of()))
        : set;
  }

  private boolean has(Kind kind) {
    return configuration.targets().contains(kind);
  }

  private ValidatorClient validator() {
    return new ValidatorClient(NOWHERE, NO_TLS, configuration.patience(), then);
  }

  private RegistryClient registry() {
    return new RegistryClient(NOWHERE, NO_TLS, configuration.patience(), then);
  }

  private static RegisterCheck check() {
    return new RegisterCheck(register -> nobody());
  }

  private static <T> T nobody() throws IOException {
    throw new IOException("A record asks nobody");
  }
}
