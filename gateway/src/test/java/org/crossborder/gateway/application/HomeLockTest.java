// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
  @TempDir Path home;

  @Test
  void aSecondProcessIsRefusedAndToldWhatNodesShare() throws Exception {
    try (HomeLock first = HomeLock.of(home)) {
      first.replace("one");
      assertThatExceptionOfType(WrongConfigurationException.class)
          .isThrownBy(() -> HomeLock.of(home))
          .withMessageContaining("Each node has a home of its own")
          .withMessageContaining(home.toString());
    }
  }

  @Test
  void whoGetsTheLockLearnsWhichRunIsDead() throws Exception {
    try (HomeLock first = HomeLock.of(home)) {
      assertThat(first.replace("node-a-longer-name")).isEmpty();
    }
    try (HomeLock second = HomeLock.of(home)) {
      assertThat(second.replace("node-b")).contains("node-a-longer-name");
    }
    try (HomeLock third = HomeLock.of(home)) {
      assertThat(third.replace("node-c")).contains("node-b");
    }
  }
}
