// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.signature.SealedDocuments.SEALED;
import static org.crossborder.validation.signature.SealedDocuments.validate;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels above B are named where they are present, and never taken for validated. */
class XadesLevelTest {
  @Test
  void levelBHasNothingMore() {
    assertThat(validate(SEALED).notEvaluated()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "T, <xades:SignatureTimeStamp/>",
    "T LT, <xades:SignatureTimeStamp/><xades:CertificateValues/><xades:RevocationValues/>",
    "T LT LTA, <xades:SignatureTimeStamp/><xades:RevocationValues/><a:ArchiveTimeStamp/>",
  })
  void whatIsPresentIsNamedAndNotValidated(String levels, String properties) {
    ValidatedSignature signature = validate(with(properties));
    List<XadesLevel> expected = Arrays.stream(levels.split(" ")).map(XadesLevel::valueOf).toList();
    assertThat(signature.notEvaluated()).isEqualTo(expected);
    assertThat(signature.format()).isEqualTo("XAdES-B");
    assertThat(signature.passed()).as("unsigned properties break nothing").isTrue();
  }

  private static String with(String properties) {
    String end = "</xades:SignedProperties>";
    assertThat(SEALED).contains(end);
    return SEALED.replace(
        end,
        end
            + "<xades:UnsignedProperties><xades:UnsignedSignatureProperties"
            + " xmlns:a='http://uri.etsi.org/01903/v1.4.1#'>"
            + properties
            + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>");
  }
}
