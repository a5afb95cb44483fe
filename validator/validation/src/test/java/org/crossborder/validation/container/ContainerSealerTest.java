// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossborder.validation.container.Containers.AUTHORITY;
import static org.crossborder.validation.container.Containers.CERTIFICATE;
import static org.crossborder.validation.container.Containers.INVOICE;
import static org.crossborder.validation.container.Containers.SEALED;
import static org.crossborder.validation.container.Containers.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.crossborder.validation.Examples;
import org.crossborder.validation.signature.ValidatedSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed here opens here, and its seal covers every file. */
class ContainerSealerTest {
  @Test
  void theSealCoversEveryFile() {
    ContainerSignatures signatures = Containers.validate(SEALED);
    assertThat(signatures.refusals()).isEmpty();
    assertThat(signatures.remarks()).isEmpty();
    assertThat(signatures.signatures()).hasSize(1);
    ValidatedSignature signature = signatures.signatures().get(0);
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.passed()).isTrue();
    assertThat(signature.formatAndLevel()).isEqualTo("XAdES-B");
    assertThat(signature.scope().files()).containsExactly(CERTIFICATE.name(), INVOICE.name());
    assertThat(signature.signer()).contains(AUTHORITY.certificate());
    assertThat(signature.signingTime()).contains(Examples.NOW);
  }

  /** More than XML Signature libraries count by themselves. */
  @Test
  void hundredsOfFilesAreCovered() {
    List<PackagedFile> files =
        IntStream.range(0, 300)
            .mapToObj(number -> file(number + ".txt", "text " + number))
            .toList();
    ContainerSignatures signatures = Containers.validate(Containers.seal(files));
    assertThat(signatures.refusals()).isEmpty();
    assertThat(signatures.signatures().get(0).passed()).isTrue();
    assertThat(signatures.signatures().get(0).scope().files()).hasSize(300);
  }

  @Test
  void theMediaTypeStandsWhereTheStandardWantsIt() {
    assertThat(new String(SEALED, 30, 8, StandardCharsets.US_ASCII)).isEqualTo("mimetype");
    assertThat(new String(SEALED, 38, 31, StandardCharsets.US_ASCII))
        .isEqualTo("application/vnd.etsi.asic-e+zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"счёт № 1.xml", "发票.pdf", "a%2Fb.xml", "a+b&c=d.txt", "deep/er/file"})
  void namesOfEveryKindAreReferredTo(String name) {
    ContainerSignatures signatures =
        Containers.validate(Containers.seal(List.of(CERTIFICATE, file(name, "text"))));
    assertThat(signatures.refusals()).isEmpty();
    assertThat(signatures.signatures().get(0).scope().files()).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/x", "a/../b", "META-INF/x", "mimetype", "a\\b", "con:", "x "})
  void namesThatWouldBeRefusedAreNotPacked(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Containers.seal(List.of(CERTIFICATE, file(name, "text"))));
  }

  @Test
  void twoFilesOfOneNameAreNotPacked() {
    List<PackagedFile> files = List.of(CERTIFICATE, file("CERTIFICATE.XML", "text"));
    assertThatIllegalArgumentException().isThrownBy(() -> Containers.seal(files));
  }

  @Test
  void theKeyHasToBeTheCertificates() {
    List<PackagedFile> files = List.of(CERTIFICATE);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ContainerSealer()
                    .seal(files, AUTHORITY.caKey(), AUTHORITY.chain(), Examples.NOW));
  }
}
