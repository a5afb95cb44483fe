// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of C2SP tlog-checkpoint, and what is not a checkpoint. */
class CheckpointTest {
  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
  private static final String EXAMPLE = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

  @Test
  void readsAndWritesTheExampleOfTheSpecification() throws Exception {
    Checkpoint checkpoint = Checkpoint.parse(EXAMPLE);

    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.head()).isEqualTo(new TreeHead(20852163, Hash.parse(ROOT)));
    assertThat(checkpoint.text()).isEqualTo(EXAMPLE);
    assertThat(Checkpoint.parse(EXAMPLE + "more\n").extensions()).containsExactly("more");
    assertThat(Checkpoint.parse(EXAMPLE + "more\n").text()).isEqualTo(EXAMPLE + "more\n");
  }

  @Test
  void theEmptyTreeHasOneRoot() throws Exception {
    Checkpoint empty = new Checkpoint("log.example", TreeHead.EMPTY);

    assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
    refuses("log.example\n0\n" + ROOT + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "log\n1\n",
        "log\n1\n" + ROOT,
        "\n1\n" + ROOT + "\n",
        "log\n01\n" + ROOT + "\n",
        "log\n-1\n" + ROOT + "\n",
        "log\n+1\n" + ROOT + "\n",
        "log\n１\n" + ROOT + "\n",
        "log\n9223372036854775808\n" + ROOT + "\n",
        "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "log\n1\nAAAA\n",
        "log\n1\n" + ROOT + "\n\n"
      })
  void refusesWhatIsNotACheckpoint(String text) {
    refuses(text);
  }

  private static void refuses(String text) {
    assertThatExceptionOfType(MalformedLogException.class).isThrownBy(() -> Checkpoint.parse(text));
  }
}
