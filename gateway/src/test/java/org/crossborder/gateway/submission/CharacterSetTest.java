// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<?xml version='1.0' encoding='UTF-8'?><a/> | UTF-8 | UTF-8",
        "<?xml version='1.0' encoding='UTF-16'?><a/> | UTF-16 | UTF-16",
        "<?xml version='1.0' encoding='ISO-8859-1'?><a>ä</a> | ISO-8859-1 | ISO-8859-1",
        "<?xml version='1.0'?><a/> | UTF-8 | UTF-8",
        "<a/> | UTF-8 | UTF-8",
      })
  void isWhatTheDocumentSays(String document, String writtenIn, String said) {
    assertThat(CharacterSet.of(document.getBytes(Charset.forName(writtenIn)))).isEqualTo(said);
  }
}
