// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.registry.command.TestCommandLine;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.SignedSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ListCheckCommandTest {
  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aGoodListIsSummarised() throws Exception {
    assertThat(check(SignedSamples.sign(SignedSamples.LIST), SignedSamples.SIGNER)).isZero();

    assertThat(out.toString()).contains("BD, number 17").contains("1 providers, 1 services");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aListOfSomebodyElseIsRefused() throws Exception {
    X509Certificate other = Samples.certificate("CN=Other");

    assertThat(check(SignedSamples.sign(SignedSamples.LIST), other)).isEqualTo(1);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("ERROR (5.7.1)").contains("who may not");
  }

  @Test
  void anOlderListIsRefused() throws Exception {
    assertThat(
            check(
                SignedSamples.sign(SignedSamples.LIST),
                SignedSamples.SIGNER,
                "--newest-seen",
                "18"))
        .isEqualTo(1);

    assertThat(err.toString()).contains("5.3.2");
  }

  private int check(byte[] list, X509Certificate signer, String... further) throws Exception {
    Path file = Files.write(directory.resolve("list.xml"), list);
    CommandLine commandLine =
        TestCommandLine.of(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return commandLine.execute(
        Stream.concat(
                List.of("list", "check", file.toString(), "--signer", pem(signer).toString())
                    .stream(),
                Arrays.stream(further))
            .toArray(String[]::new));
  }

  private Path pem(X509Certificate certificate) throws Exception {
    return write(
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("signer.pem"), text);
  }
}
