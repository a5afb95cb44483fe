// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.sender.As4Sender;
import org.crossborder.conformance.suite.Coverage;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No false alarm: the good sender passes every module, under every profile. */
class GoodSenderTest {
  @ParameterizedTest
  @EnumSource(Profile.class)
  void theGoodSenderPassesEveryModule(Profile profile) throws Exception {
    try (SendingGround ground = SendingGround.open(profile)) {
      Runner<Counterpart> runner = new Runner<>(ground.station()::counterpart, Clock.systemUTC());
      List<ModuleResult> results = As4Sender.plan().modules().stream().map(runner::run).toList();
      assertThat(results)
          .allSatisfy(
              result ->
                  assertThat(result.judgement().verdict())
                      .as(result.about().id() + ": " + result.judgement())
                      .isEqualTo(Verdict.PASSED));
    }
  }

  @Test
  void requirementsAndModulesSayTheSameOfEachOther() {
    assertThat(new Coverage(As4Sender.plan()).drift()).isEmpty();
  }
}
