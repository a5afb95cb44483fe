// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.crossborder.trust.register.operation.AdmitParty;
import org.crossborder.trust.register.operation.MapLevel;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordAmendment;
import org.crossborder.trust.register.operation.RecordArrangement;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.rule.ExampleRegister;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.junit.jupiter.api.Test;

class RegisterDifferenceTest {
  private static final Register NOTHING = new Register(List.of(), List.of(), List.of(), List.of());

  @Test
  void newStatesComeFirstAndAlone() throws Exception {
    assertThat(operations(NOTHING))
        .hasOnlyElementsOfTypes(AdmitParty.class, RecordAmendment.class)
        .hasSize(3);
  }

  @Test
  void theRestComesInTheOrderInWhichItDepends() throws Exception {
    Register states = new Register(example().parties(), List.of(), List.of(), List.of());

    assertThat(operations(states))
        .extracting(operation -> operation.getClass().getSimpleName())
        .containsExactly(
            "RegisterProvider",
            "RegisterProvider",
            "DefineScheme",
            "DefineScheme",
            "ListService",
            "ListService",
            "ListService",
            "MapLevel",
            "MapLevel",
            "RecordArrangement");
  }

  @Test
  void withoutACorrectionNothingActsBack() throws Exception {
    Register states = new Register(example().parties(), List.of(), List.of(), List.of());
    Instant now = Instant.parse("2026-11-23T00:00:00Z");

    List<Operation> operations =
        new RegisterDifference(example(), states, Dating.notBefore(now)).operations();

    assertThat(operations)
        .filteredOn(SetServiceStatus.class::isInstance)
        .hasSize(3)
        .allSatisfy(o -> assertThat(((SetServiceStatus) o).from()).isNull());
    assertThat(operations)
        .filteredOn(MapLevel.class::isInstance)
        .hasSize(2)
        .allSatisfy(o -> assertThat(((MapLevel) o).mapping().period().from()).isEqualTo(now));
    RecordArrangement arrangement = (RecordArrangement) operations.get(operations.size() - 1);
    assertThat(arrangement.arrangement().statusHistory()).isEmpty();
    assertThat(arrangement.arrangement().clauses())
        .allSatisfy(clause -> assertThat(clause.period().from()).isEqualTo(now));
  }

  @Test
  void whatIsThereIsNotProposedAgain() throws Exception {
    assertThat(operations(example())).isEmpty();
  }

  @Test
  void oneChangeHoldsWhatFitsAndNoMore() throws Exception {
    Register states = new Register(example().parties(), List.of(), List.of(), List.of());
    List<Operation> many =
        Collections.nCopies(40, operations(states)).stream().flatMap(List::stream).toList();

    List<Operation> first = OneChange.of(many);

    assertThat(first).isEqualTo(many.subList(0, first.size())).hasSizeBetween(20, 399);
    assertThatThrownBy(() -> OneChange.of(List.of(tooLarge())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Operation tooLarge() {
    return new AdmitParty("BD", "B".repeat(60_000), List.of(), null);
  }

  private static List<Operation> operations(Register present) throws MalformedJsonException {
    return new RegisterDifference(example(), present, Dating.asInTheFile()).operations();
  }

  private static Register example() throws MalformedJsonException {
    return new SnapshotJson().readRegister(ExampleRegister.json().getBytes(StandardCharsets.UTF_8));
  }
}
