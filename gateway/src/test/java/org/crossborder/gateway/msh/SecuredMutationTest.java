// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The security headers of each profile, changed element by element: a short search with each build.
 * {@code -Dfuzz.rounds} and {@code -Dfuzz.seed} make it longer and another.
 */
class SecuredMutationTest {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 80);
  private static final long SEED = Long.getLong("fuzz.seed", 5);

  @ParameterizedTest
  @ValueSource(strings = {"1.15", "2.0", "2.0-EC"})
  void isRefusedOrStillWhatWasSigned(String profile) throws Exception {
    SecuredBorder border = new SecuredBorder(profile);
    assertThat(border.receive(new byte[0]).receipt()).isNotNull();
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] script = new byte[4 * (1 + random.nextInt(2))];
      random.nextBytes(script);
      try {
        border.receive(script);
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        fail(profile + ": " + Base64.getEncoder().encodeToString(script), e);
      }
    }
  }
}
