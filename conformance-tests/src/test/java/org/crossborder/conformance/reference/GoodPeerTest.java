// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.receiver.As4Receiver;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No false alarm: the good peer passes every module, under every profile. */
class GoodPeerTest {
  @ParameterizedTest
  @EnumSource(Profile.class)
  void theGoodPeerPassesEveryModule(Profile profile) throws Exception {
    try (ProvingGround ground = ProvingGround.open(profile)) {
      Runner<Partner> runner = new Runner<>(ground::partner, Clock.systemUTC());
      List<ModuleResult> results = As4Receiver.plan().modules().stream().map(runner::run).toList();
      assertThat(results)
          .allSatisfy(
              result ->
                  assertThat(result.judgement().verdict())
                      .as(result.about().id() + ": " + result.judgement())
                      .isIn(Verdict.PASSED, Verdict.SKIPPED));
      assertThat(results)
          .filteredOn(result -> result.judgement().verdict() == Verdict.PASSED)
          .hasSizeGreaterThanOrEqualTo(results.size() - 5);
    }
  }
}
