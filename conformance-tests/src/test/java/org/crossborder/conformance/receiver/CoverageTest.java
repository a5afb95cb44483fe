// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Coverage;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Witness;
import org.junit.jupiter.api.Test;

/** Requirements and modules say the same of each other; and a difference is noticed. */
class CoverageTest {
  @Test
  void nothingHasDrifted() {
    assertThat(new Coverage(As4Receiver.plan()).drift()).isEmpty();
  }

  @Test
  void aModuleThatIsGoneIsDrift() {
    Plan<?> plan = As4Receiver.plan();
    Plan<?> without = without(plan);
    assertThat(new Coverage(without).drift())
        .containsExactly("AS4-REC-01 says [good-message], and is covered by []");
  }

  private static <W extends Witness> Plan<W> without(Plan<W> plan) {
    List<ConformanceModule<W>> rest = plan.modules().subList(1, plan.modules().size());
    return new Plan<>(plan.id(), plan.title(), plan.requirements(), rest);
  }
}
