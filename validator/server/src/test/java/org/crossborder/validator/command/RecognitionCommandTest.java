// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.sync.TestPublication;
import org.crossborder.validation.ExampleDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From the command line, with a registry over HTTPS: who sealed is recognised, or why not. */
class RecognitionCommandTest {
  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private TestPublication registry;

  @BeforeEach
  void start() throws Exception {
    registry = TestPublication.startAt(Instant.now());
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void tellsAListedServiceFromAnother() throws Exception {
    Path listed = sealed("listed", TestRegister.BD_SEALS);
    Path unlisted = sealed("unlisted", TestCa.root("Nobody"));

    validate(listed, online());
    assertThat(out.toString()).contains("By clause bd-kr/1");
    validate(unlisted, online());
    assertThat(out.toString()).contains("Nobody").doesNotContain("No trust data is loaded");
    validate(listed, List.of("--trust", state()));
    assertThat(out.toString()).contains("By clause bd-kr/1");
  }

  @Test
  void tellsNothingLoadedFromNotListed() throws Exception {
    Path listed = sealed("listed", TestRegister.BD_SEALS);

    assertThat(validate(listed, List.of())).isEqualTo(ExitCode.INDETERMINATE);
    String without = out.toString();
    assertThat(validate(listed, List.of("--trust", state()))).isEqualTo(ExitCode.INDETERMINATE);

    assertThat(without).contains("No trust data is loaded");
    assertThat(out.toString()).contains("No trust data is loaded");
  }

  @Test
  void saysPreciselyWhyAnOldRootIsRefused() throws Exception {
    Path listed = sealed("listed", TestRegister.BD_SEALS);
    validate(listed, online());
    Path state = Path.of(state(), "state.json");
    String good = quoted(Files.readAllBytes(registry.writeRoot(directory)));
    String old = quoted(TestPublication.signed(TestOfficers.root(), 2));
    String kept = Files.readString(state);
    assertThat(kept.contains(good)).isTrue();
    Files.writeString(state, kept.replace(good, old));

    assertThat(validate(listed, List.of("--trust", state()))).isEqualTo(ExitCode.FAULT);

    assertThat(err.toString())
        .contains("The trust data in", "TOO_FEW_SIGNATURES", "2 of the 3 signatures needed");
  }

  @Test
  void saysWhatTheRegistryWasRefusedFor() throws Exception {
    Path listed = sealed("listed", TestRegister.BD_SEALS);
    registry.registry.serve(
        "/checkpoint",
        registry.served.checkpoint(registry.served.head(), 1, registry.now).toBytes());

    assertThat(validate(listed, online())).isEqualTo(ExitCode.FAULT);

    assertThat(err.toString()).contains("TOO_FEW_WITNESSES");
  }

  private List<String> online() throws Exception {
    return List.of(
        "--registry",
        registry.registry.uri().toString(),
        "--root",
        registry.writeRoot(directory).toString(),
        "--tls-anchor",
        registry.writeAnchor(directory).toString(),
        "--trust",
        state());
  }

  private String state() {
    return directory.resolve("state").toString();
  }

  private int validate(Path document, List<String> trust) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return run(
        Stream.concat(
            Stream.of("validate", document.toString(), "--party", "KR", "--from", "BD"),
            trust.stream()));
  }

  private int run(Stream<String> arguments) {
    CommandLine commandLine = ValidatorCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments.toArray(String[]::new));
  }

  private Path sealed(String name, TestCa ca) throws Exception {
    Path document = directory.resolve(name + ".xml");
    Files.write(document, ExampleDocuments.of("certificate-of-origin").orElseThrow());
    KeyPair keys = TestCa.newKeys();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    Certificate leaf = ca.issue("Seal of " + name, profile -> profile.keys = keys);
    store.setKeyEntry(
        "seal",
        keys.getPrivate(),
        "secret".toCharArray(),
        new Certificate[] {leaf, ca.certificate()});
    try (OutputStream file = Files.newOutputStream(directory.resolve(name + ".p12"))) {
      store.store(file, "secret".toCharArray());
    }
    Path password = Files.writeString(directory.resolve("password"), "secret");
    Path sealed = directory.resolve("sealed");
    assertThat(
            run(
                Stream.of(
                    "seal",
                    document.toString(),
                    "--keystore",
                    directory.resolve(name + ".p12").toString(),
                    "--password-file",
                    password.toString(),
                    "--out",
                    sealed.toString())))
        .as(err.toString())
        .isZero();
    return sealed.resolve(document.getFileName());
  }

  /** As it stands inside of a JSON string. */
  private static String quoted(byte[] metadata) {
    return new String(metadata, java.nio.charset.StandardCharsets.UTF_8).replace("\"", "\\\"");
  }
}
