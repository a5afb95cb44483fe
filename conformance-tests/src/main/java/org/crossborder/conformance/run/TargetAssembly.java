// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.backend.NationalSide;
import org.crossborder.conformance.scripted.MetadataKey;
import org.crossborder.conformance.scripted.Script;
import org.crossborder.conformance.subject.CommandJudge;
import org.crossborder.conformance.subject.Declaration;
import org.crossborder.conformance.subject.EmergencyActions;
import org.crossborder.conformance.subject.EmergencyCommands;
import org.crossborder.conformance.subject.KnownDocumentCheck;
import org.crossborder.conformance.subject.KnownDocumentCommand;
import org.crossborder.conformance.subject.RegisterCheck;
import org.crossborder.conformance.subject.RegistryClient;
import org.crossborder.conformance.subject.RelyingParty;
import org.crossborder.conformance.subject.TargetSet;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Run;
import org.crossborder.conformance.validator.ValidatorClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a run file what it names: the world, and the targets. */
final class TargetAssembly {
  private static final int PATIENCE_SECONDS = 60;

  private final TargetRunFile file;
  private final Clock clock;
  private final Duration patience;

  private TargetAssembly(TargetRunFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
    this.patience =
        Duration.ofSeconds(Objects.requireNonNullElse(file.patienceSeconds(), PATIENCE_SECONDS));
  }

  /**
   * A run that may begin.
   *
   * @throws InvalidRunException if a file is missing, or a name is none
   */
  static Run of(TargetRunFile file, Clock clock) {
    try {
      TargetSet set = new TargetAssembly(file, clock).targets();
      Plan<Targets> plan = TargetPlans.plan(file.plan());
      List<String> only = file.only();
      Run run =
          Run.of(
              only == null || only.isEmpty() ? plan : plan.only(new HashSet<>(only)),
              () -> new Targets(set, clock),
              named(file),
              "",
              clock);
      RelyingParty party = set.relyingParty();
      if (party != null) {
        run.closeAtTheEnd(party.script());
      }
      NationalSide national = set.national();
      if (national != null && national.webhook() != null) {
        run.closeAtTheEnd(national.webhook().listener());
      }
      return run;
    } catch (IllegalArgumentException invalid) {
      throw new InvalidRunException(String.valueOf(invalid.getMessage()), invalid);
    } catch (IOException | JacksonException unreadable) {
      throw new InvalidRunException(unreadable.toString(), unreadable);
    }
  }

  private TargetSet targets() throws IOException {
    TargetSet set = TargetSet.of(new WorldFolder(file.resolve(file.world())).read());
    TargetRunFile.Validator validator = file.validator();
    if (validator != null) {
      set =
          set.with(
              new ValidatorClient(validator.url(), tls(validator.tlsAnchor()), patience, clock));
      List<String> known = validator.known();
      if (known != null) {
        set = set.with(new KnownDocumentCheck(new KnownDocumentCommand(known)));
      }
    }
    TargetRunFile.Registry registry = file.registry();
    if (registry != null) {
      set = with(set, registry);
    }
    TargetRunFile.Follower follower = file.relyingParty();
    if (follower != null) {
      set = set.with(relyingParty(follower, set));
    }
    NationalSetting national = file.national();
    if (national != null) {
      set = set.with(new NationalAssembly(file, national, set.world(), patience, clock).side());
    }
    TargetRunFile.Assessment assessment = file.assessment();
    return assessment == null ? set : set.with(declaration(assessment));
  }

  private TargetSet with(TargetSet set, TargetRunFile.Registry registry) {
    TargetSet extended = set;
    URI url = registry.url();
    if (url != null) {
      extended = extended.with(new RegistryClient(url, tls(registry.tlsAnchor()), patience, clock));
    }
    RegisterCheck check = check(registry.check());
    RegisterCheck council = check(registry.councilCheck());
    return check == null ? extended : extended.with(check, council);
  }

  private RelyingParty relyingParty(TargetRunFile.Follower follower, TargetSet set)
      throws IOException {
    RegistryClient behind = set.registry();
    if (behind == null) {
      throw new IllegalArgumentException("relying-party needs registry.url, the registry behind");
    }
    return new RelyingParty(
        new ValidatorClient(follower.url(), tls(follower.tlsAnchor()), patience, clock),
        new Script(
            follower.listen(),
            set.world().server(follower.listen().getHost(), clock.instant()),
            behind,
            MetadataKey.in(file.resolve(follower.rootKeys())),
            patience,
            clock),
        officer(follower));
  }

  private static @Nullable EmergencyActions officer(TargetRunFile.Follower follower) {
    List<String> suspend = follower.suspend();
    List<String> compromise = follower.compromise();
    if (suspend == null && compromise == null) {
      return null;
    }
    if (suspend == null || compromise == null) {
      throw new IllegalArgumentException("relying-party needs both suspend and compromise");
    }
    return new EmergencyCommands(suspend, compromise);
  }

  private static @Nullable RegisterCheck check(@Nullable List<String> command) {
    return command == null ? null : new RegisterCheck(new CommandJudge(command));
  }

  private Declaration declaration(TargetRunFile.Assessment assessment) throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    for (String page : Objects.requireNonNullElse(assessment.pages(), List.<String>of())) {
      pages.put(page, Files.readString(file.resolve(page)));
    }
    byte[] report = Files.readAllBytes(file.resolve(assessment.report()));
    return new Declaration(JsonMapper.builder().build().readTree(report), pages);
  }

  private TlsSetting tls(@Nullable String anchor) {
    Path pem = anchor == null ? null : file.resolve(anchor);
    return new TlsSetting(pem == null ? List.of() : Certificates.read(pem), null);
  }

  private static String named(TargetRunFile file) {
    TargetRunFile.Validator validator = file.validator();
    TargetRunFile.Registry registry = file.registry();
    NationalSetting national = file.national();
    if (validator != null) {
      return validator.url().toString();
    }
    if (national != null) {
      return national.url().toString();
    }
    URI url = registry == null ? null : registry.url();
    return url == null ? "no server" : url.toString();
  }
}
