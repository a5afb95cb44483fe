// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.validation.Variations;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.schematron.OracleTest.Packed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told quickly is what Saxon says: on every example, good and bad, and on variations. */
class QuickCheckTest {
  private static final int VARIATIONS = Integer.getInteger("quick.variations", 15);

  static List<Packed> sets() {
    return OracleTest.sets().filter(packed -> compile(packed).isQuick()).toList();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void saysWhatSaxonSays(Packed packed) throws Exception {
    CompiledSchema schema = compile(packed);
    int quick = 0;
    int slow = 0;
    for (byte[] document : documents(packed)) {
      XmlTree tree = tree(document);
      Optional<Set<Assertion>> inOrder = schema.inOrder(tree);
      Evaluation evaluation;
      try {
        evaluation = schema.evaluate(tree.xdm());
      } catch (RuleFailedException broken) {
        assertThat(inOrder).as("a rule that cannot be evaluated").isEmpty();
        continue;
      }
      if (inOrder.isPresent()) {
        assertThat(evaluation.hits()).isEmpty();
        assertThat(inOrder.get()).isEqualTo(evaluation.evaluated());
        quick++;
      } else {
        slow += evaluation.hits().isEmpty() ? 1 : 0;
      }
    }
    assertThat(quick).as("told quickly, while %d were in order and not told", slow).isPositive();
    assertThat(slow)
        .as("in order, and not told quickly; %d were", quick)
        .isLessThanOrEqualTo(quick);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void isSureOfTheExamples(Packed packed) {
    CompiledSchema schema = compile(packed);
    for (byte[] document : OracleTest.documents(packed)) {
      XmlTree tree = tree(document);
      assertThat(schema.inOrder(tree).isPresent())
          .isEqualTo(schema.evaluate(tree.xdm()).hits().isEmpty());
    }
  }

  private static List<byte[]> documents(Packed packed) throws Exception {
    List<byte[]> documents = new ArrayList<>();
    for (byte[] example : OracleTest.documents(packed)) {
      documents.add(example);
      Variations variations = new Variations(example, documents.size());
      for (int i = 0; i < VARIATIONS; i++) {
        documents.add(variations.next());
      }
    }
    return documents;
  }

  private static CompiledSchema compile(Packed packed) {
    return OracleTest.compile(packed.file().file(), packed.read(packed.file().file()));
  }

  private static XmlTree tree(byte[] document) {
    return ((Accepted) new Intake(IntakeLimits.DEFAULT).read(document)).tree();
  }
}
