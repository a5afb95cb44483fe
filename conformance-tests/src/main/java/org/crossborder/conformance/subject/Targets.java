// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Observations;
import org.crossborder.conformance.suite.Witness;
import org.crossborder.conformance.validator.Inquiry;
import org.crossborder.conformance.validator.Report;
import org.crossborder.conformance.validator.ValidatorClient;
import org.crossborder.conformance.world.World;
import org.jspecify.annotations.Nullable;

/** The targets of one run as a module sees them; it remembers what went over the wire. */
public final class Targets implements Witness {
  private final TargetSet set;
  private final Observations observations;

  public Targets(TargetSet set, Clock clock) {
    this(set, Observations.live(clock));
  }

  /** Those that a module learns of by these observations. */
  public Targets(TargetSet set, Observations observations) {
    this.set = set;
    this.observations = observations;
  }

  /** All that the module learns from outside. */
  public Observations observations() {
    return observations;
  }

  /** The suite's own world. */
  public World world() {
    return set.world();
  }

  /** The clock that documents are dated by. */
  public Clock clock() {
    return observations.clock();
  }

  /** Asks the validator under test. */
  public Report ask(Inquiry inquiry) throws IOException, AbsentTargetException {
    ValidatorClient validator = present(set.validator(), "validator");
    return validator.ask(inquiry, observations);
  }

  /** Has the registry under test judge a register file. */
  public RegisterCheck.Findings check(String register)
      throws IOException, AbsentTargetException {
    return present(set.registerCheck(), "registry.check, a command")
        .run(register, observations);
  }

  /** Has it judge a register file where the Council's level is 3. */
  public RegisterCheck.Findings checkUnderCouncil(String register)
      throws IOException, AbsentTargetException {
    return present(set.councilCheck(), "registry.council-check, a command")
        .run(register, observations);
  }

  /** Has the validator under test judge a document while another is known. */
  public Report askKnowing(byte[] known, byte[] document)
      throws IOException, AbsentTargetException {
    return present(set.known(), "validator.known, a command")
        .run(known, document, observations);
  }

  /** The published data of the registry under test. */
  public RegistryReading registry() throws AbsentTargetException {
    return new RegistryReading(present(set.registry(), "registry.url"), observations);
  }

  /** The relying party under test, and the registry that it follows. */
  public ScriptedParty relyingParty() throws IOException, AbsentTargetException {
    ScriptedParty party =
        new ScriptedParty(
            present(set.relyingParty(), "relying-party"), set.world(), observations);
    party.script().begin(observations);
    return party;
  }

  /** The declaration under test. */
  public Declaration declaration() throws IOException, AbsentTargetException {
    Declaration declared = present(set.declaration(), "assessment");
    return Declaration.read(observations.read("assessment", "declaration", declared::text));
  }

  @Override
  public List<Exchange> exchanges() {
    return observations.all();
  }

  private static <T> T present(@Nullable T target, String what) throws AbsentTargetException {
    if (target == null) {
      throw new AbsentTargetException(what);
    }
    return target;
  }
}
