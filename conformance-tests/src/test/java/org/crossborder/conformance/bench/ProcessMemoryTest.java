// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessMemoryTest {
  @Test
  void theHeapOfTheSerialCollectorIsBothGenerations() throws IOException {
    String said =
        """
        4711:
         def new generation   total 78656K, used 1400K [0x00, 0x01, 0x02)
          eden space 69952K,   2% used [0x00, 0x01, 0x02)
         tenured generation   total 174784K, used 76000K [0x00, 0x01, 0x02)
         Metaspace       used 90000K, committed 91000K, reserved 1114112K
        """;
    assertThat(ProcessMemory.used(said)).isEqualTo(77_400L * 1024);
  }

  @Test
  void theHeapOfG1IsOne() throws IOException {
    String said =
        "garbage-first heap   total 262144K, used 80000K [0x00, 0x01)\n Metaspace used 1K";
    assertThat(ProcessMemory.used(said)).isEqualTo(80_000L * 1024);
  }

  @Test
  void whatIsNotUnderstoodIsNoFigure() {
    assertThatThrownBy(() -> ProcessMemory.used("Shenandoah Heap")).isInstanceOf(IOException.class);
  }
}
