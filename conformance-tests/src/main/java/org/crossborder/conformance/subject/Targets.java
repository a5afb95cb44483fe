// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Witness;
import org.crossborder.conformance.validator.Inquiry;
import org.crossborder.conformance.validator.Report;
import org.crossborder.conformance.validator.ValidatorClient;
import org.crossborder.conformance.world.World;
import org.jspecify.annotations.Nullable;

/** The targets of one run as a module sees them; it remembers what went over the wire. */
public final class Targets implements Witness {
  private final TargetSet set;
  private final Clock clock;
  private final List<Exchange> exchanges = new ArrayList<>();

  public Targets(TargetSet set, Clock clock) {
    this.set = set;
    this.clock = clock;
  }

  /** The suite's own world. */
  public World world() {
    return set.world();
  }

  /** The clock that documents are dated by. */
  public Clock clock() {
    return clock;
  }

  /** Asks the validator under test. */
  public Report ask(Inquiry inquiry) throws IOException, AbsentTargetException {
    ValidatorClient validator = present(set.validator(), "validator");
    return validator.ask(inquiry, this::record);
  }

  /** Has the registry under test judge a register file. */
  public RegisterCheck.Findings check(String register)
      throws IOException, InterruptedException, AbsentTargetException {
    return present(set.registerCheck(), "registry.check, a command")
        .run(register, clock, this::record);
  }

  /** Has it judge a register file where the Council's level is 3. */
  public RegisterCheck.Findings checkUnderCouncil(String register)
      throws IOException, InterruptedException, AbsentTargetException {
    return present(set.councilCheck(), "registry.council-check, a command")
        .run(register, clock, this::record);
  }

  /** Has the validator under test judge a document while another is known. */
  public Report askKnowing(byte[] known, byte[] document)
      throws IOException, InterruptedException, AbsentTargetException {
    return present(set.known(), "validator.known, a command")
        .run(known, document, clock, this::record);
  }

  /** The published data of the registry under test. */
  public RegistryReading registry() throws AbsentTargetException {
    return new RegistryReading(present(set.registry(), "registry.url"), this::record);
  }

  /** The relying party under test, and the registry that it follows. */
  public ScriptedParty relyingParty() throws IOException, AbsentTargetException {
    ScriptedParty party =
        new ScriptedParty(
            present(set.relyingParty(), "relying-party"), set.world(), clock, this::record);
    party.script().begin(this::record);
    return party;
  }

  /** A national system, and the gateway's national side that it sees. */
  public NationalSystem national() throws AbsentTargetException {
    return new NationalSystem(present(set.national(), "national"), clock, this::record);
  }

  /** The declaration under test. */
  public Declaration declaration() throws AbsentTargetException {
    return present(set.declaration(), "assessment");
  }

  @Override
  public synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  private synchronized void record(Exchange exchange) {
    exchanges.add(exchange);
  }

  private static <T> T present(@Nullable T target, String what) throws AbsentTargetException {
    if (target == null) {
      throw new AbsentTargetException(what);
    }
    return target;
  }
}
