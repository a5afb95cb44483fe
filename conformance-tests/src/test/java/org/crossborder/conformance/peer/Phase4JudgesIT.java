// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.crossborder.conformance.demo.AccessPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What phase4 4.4.1, without the checks of a profile module, says of the defects that the gateway
 * refuses. It is no requirement, but the record that docs/interoperability.md stands on: another
 * version that says something else fails here. What its P-Mode resolver would decide is left out,
 * since that is the suite's own.
 */
class Phase4JudgesIT {
  private static final Profile PROFILE = Profile.COMMON_2_0;

  @TempDir static Path folder;
  private static Setting setting;
  private static ReceivingPeer receiving;
  private static SendingPeer sending;

  @BeforeAll
  static void start() throws Exception {
    List<AccessPoint> pair = AccessPoint.pair(folder.resolve("home"), PROFILE.version());
    WireLog wire = WireLog.of("phase4-judges");
    setting = new Setting(PROFILE, pair.get(0), pair.get(1));
    receiving = ReceivingPeer.start(PROFILE, setting.to(), setting.from(), wire);
    sending = new SendingPeer(PROFILE, setting.from(), setting.to(), wire);
  }

  @AfterAll
  static void stop() {
    if (receiving != null) {
      receiving.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AS4-PEER-01, receipt", // not signed
    "AS4-PEER-02, receipt", // not encrypted
    "AS4-PEER-03, EBMS:0102", // signed with a key that is not registered
    "AS4-PEER-04, EBMS:0102", // encrypted for someone else
    "AS4-PEER-05, EBMS:0303", // gzip that breaks off
    "AS4-PEER-11, EBMS:0102", // header altered
    "AS4-PEER-12, EBMS:0102", // payload other than what was signed
    "AS4-PEER-13, EBMS:0102", // ciphertext altered
    "AS4-PEER-14, EBMS:0003", // no MimeType
    "AS4-PEER-15, EBMS:0003", // CharacterSet that is none
    "AS4-PEER-16, EBMS:0003", // CompressionType that is none
    "AS4-PEER-17, EBMS:0003", // hyperlink
    "AS4-PEER-18, EBMS:0003", // no MIME part
    "AS4-PEER-19, EBMS:0003", // two PartyIds
    "AS4-PEER-20, receipt", // payload left out of the signature
    "AS4-PEER-21, EBMS:0004", // payload in the Body
    "AS4-PEER-22, EBMS:0102", // signed before it was compressed
    "AS4-PEER-23, EBMS:0102", // encrypted before it was compressed
  })
  void saysOfADefect(String id, String says) throws Exception {
    Refusal refusal =
        Refusal.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    Answer answer = sending.send(refusal.message(setting));
    assertThat(answer.trouble()).isEmpty();
    assertThat(answer.errorCodes()).isEqualTo(says.equals("receipt") ? List.of() : List.of(says));
  }
}
