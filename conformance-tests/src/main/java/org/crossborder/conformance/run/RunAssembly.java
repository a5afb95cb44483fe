// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.counterpart.Station;
import org.crossborder.conformance.doctor.Doctor;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.partner.TheirKeys;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pull.As4Pull;
import org.crossborder.conformance.pull.Channel;
import org.crossborder.conformance.receiver.As4Receiver;
import org.crossborder.conformance.sender.As4Sender;
import org.crossborder.conformance.signature.SigningKey;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Run;
import org.crossborder.conformance.suite.Witness;
import org.crossborder.conformance.twoway.As4PullAndPush;
import org.crossborder.conformance.twoway.As4PushAndPull;
import org.crossborder.conformance.twoway.As4TwoWay;
import org.crossborder.conformance.twoway.Asked;
import org.crossborder.conformance.twoway.Both;
import org.jspecify.annotations.Nullable;

/** Makes of a run file what it names: keys, certificates, P-Mode, plan. */
public final class RunAssembly {
  private static final int PATIENCE_SECONDS = 60;
  private static final int MEGABYTES = 5;
  private static final int MOST_MEGABYTES = 100;

  private final RunFile file;
  private final Clock clock;
  private final Profile profile;
  private final KeyFile keys;

  private final long seed = new SecureRandom().nextLong();

  private RunAssembly(RunFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
    this.profile = Profile.of(file.profile());
    this.keys =
        KeyFile.read(file.resolve(file.own().keys()), file.resolve(file.own().passwordFile()));
  }

  /**
   * A run that may begin.
   *
   * @throws InvalidRunException if a file is missing, or a name is none
   */
  public static Run of(RunFile file, Clock clock) {
    try {
      return new RunAssembly(file, clock).chosen();
    } catch (IllegalArgumentException invalid) {
      throw new InvalidRunException(String.valueOf(invalid.getMessage()), invalid);
    }
  }

  /**
   * The line alone, for who brings a plan of another kind.
   *
   * @throws InvalidRunException as {@link #of}
   */
  static Line line(RunFile file, Clock clock) {
    try {
      return new RunAssembly(file, clock).line();
    } catch (IllegalArgumentException invalid) {
      throw new InvalidRunException(String.valueOf(invalid.getMessage()), invalid);
    }
  }

  /**
   * A run with what its evidence needs.
   *
   * @throws InvalidRunException as {@link #of}
   */
  static AssembledRun assembled(RunFile file, Clock clock, Function<RunAssembly, Run> run) {
    try {
      RunAssembly assembly = new RunAssembly(file, clock);
      return new AssembledRun(
          run.apply(assembly), assembly.pmode(), assembly.seed, assembly.evidenceKey());
    } catch (IllegalArgumentException invalid) {
      throw new InvalidRunException(String.valueOf(invalid.getMessage()), invalid);
    }
  }

  /** The run of the plan that the run file names. */
  Run chosen() {
    return switch (file.plan()) {
      case "as4-sender" -> sender();
      case "as4-pull" -> puller();
      case "as4-two-way" -> twoWay();
      case "as4-push-and-pull" -> pushAndPull();
      case "as4-pull-and-push" -> pullAndPush();
      default -> receiver(plan());
    };
  }

  /** A run of a plan that the suite sends in. */
  Run receiver(Plan<Partner> plan) {
    return run(plan, partners());
  }

  private Run sender() {
    Station station = sending().station();
    Run run = run(As4Sender.plan(), station::counterpart);
    run.closeAtTheEnd(station);
    return run;
  }

  private Run puller() {
    return run(As4Pull.plan(), sending().channel()::puller);
  }

  private Run twoWay() {
    SendingAssembly sending = sending();
    Station station = sending.station();
    Both both = sending.both(station);
    Run run = run(As4TwoWay.plan(), () -> both);
    run.closeAtTheEnd(station);
    return run;
  }

  private Run pushAndPull() {
    Both both = sending().bothPulling();
    return run(As4PushAndPull.plan(), () -> both);
  }

  private Run pullAndPush() {
    SendingAssembly sending = sending();
    Channel channel = sending.channel();
    return run(As4PullAndPush.plan(), () -> new Asked(sending.line().partner(), channel));
  }

  private SendingAssembly sending() {
    SendingSetting setting = file.sending();
    if (setting == null) {
      throw new IllegalArgumentException("The plan " + file.plan() + " needs 'sending'");
    }
    return new SendingAssembly(file, setting, keys, line());
  }

  private <W extends Witness> Run run(Plan<W> plan, Supplier<W> witnesses) {
    List<String> only = file.only();
    Plan<W> chosen = only == null || only.isEmpty() ? plan : plan.only(new HashSet<>(only));
    return Run.of(chosen, witnesses, file.target().toString(), file.profile(), clock);
  }

  private Plan<Partner> plan() {
    return switch (file.plan()) {
      case "as4-receiver" -> As4Receiver.plan(megabytes());
      case "doctor" -> Doctor.plan();
      default ->
          throw new IllegalArgumentException(
              "There is no plan '"
                  + file.plan()
                  + "'; there are as4-receiver, as4-sender, as4-pull,"
                  + " as4-two-way, as4-push-and-pull, as4-pull-and-push, doctor");
    };
  }

  private int megabytes() {
    int said = Objects.requireNonNullElse(file.payloadMegabytes(), MEGABYTES);
    if (said < 1 || said > MOST_MEGABYTES) {
      throw new IllegalArgumentException(
          "payload-megabytes must be 1 to " + MOST_MEGABYTES + ", not " + said);
    }
    return said;
  }

  private Supplier<Partner> partners() {
    Line line = line();
    SplittableRandom seeds = new SplittableRandom(seed);
    return () -> new Partner(line.pmode(), line.stranger(), line.client(), clock, seeds.nextLong());
  }

  private Line line() {
    int patience = Objects.requireNonNullElse(file.patienceSeconds(), PATIENCE_SECONDS);
    HttpsClient client = new HttpsClient(tls(), Duration.ofSeconds(patience));
    return new Line(pmode(), client, Stranger.of(profile, clock.instant()), clock);
  }

  private TlsSetting tls() {
    String anchor = file.tlsAnchor();
    return new TlsSetting(
        anchor == null ? List.of() : Certificates.read(file.resolve(anchor)),
        keys.find("tls").orElse(null));
  }

  private PMode pmode() {
    Credential signing = keys.require("signing");
    return new PMode(
        profile,
        file.target(),
        partner(file.own().partyId(), file.own().partyIdType(), file.own().role()),
        partner(file.theirs().partyId(), file.theirs().partyIdType(), file.theirs().role()),
        file.agreement(),
        file.service(),
        file.serviceType(),
        file.action(),
        Objects.requireNonNullElse(file.properties(), Collections.<String, String>emptyMap()),
        new OwnKeys(
            signing,
            keys.find("decryption").orElse(signing),
            keys.find("expired").orElse(null),
            keys.find("not-yet-valid").orElse(null)),
        theirKeys());
  }

  /** Who stands by the evidence: the entry {@code evidence}, else {@code signing}. */
  private SigningKey evidenceKey() {
    Credential signer = keys.find("evidence").orElseGet(() -> keys.require("signing"));
    return new SigningKey(signer.keys().getPrivate(), signer.chain());
  }

  private TheirKeys theirKeys() {
    List<X509Certificate> signers = Certificates.read(file.resolve(file.theirs().signing()));
    String encryption = file.theirs().encryption();
    return new TheirKeys(
        signers,
        encryption == null ? signers.get(0) : Certificates.read(file.resolve(encryption)).get(0));
  }

  private static TradingPartner partner(String id, @Nullable String type, String role) {
    return new TradingPartner(id, type, role);
  }
}
