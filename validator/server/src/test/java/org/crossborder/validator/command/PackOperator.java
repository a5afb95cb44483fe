// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.TestCa;
import picocli.CommandLine;

/** An operator at a terminal, with a key, a folder that is a pack, and a directory of packs. */
public final class PackOperator {
  private static final String MANIFEST =
      """
      <pack xmlns="urn:crossborder:validation:pack:1" xmlns:p="urn:example:permit:1"
          id="org.example.customs:permits" version="1.0.0" validFrom="2026-01-01">
        <title xml:lang="en">Permits and ports</title>
        <codeList id="un-locode" name="UN/LOCODE" edition="2026-2" validFrom="2026-07-01" file="ports.csv"/>
        <documentType id="export-permit" class="REGULATORY">
          <name xml:lang="en">Export permit</name>
          <root namespace="urn:example:permit:1" name="Permit"/>
          <number path="p:Number"/>
          <issueDate path="p:Issued"/>
          <codes rule="CL-03" list="un-locode" path="//p:Port"/>
        </documentType>
      </pack>
      """;

  public static final String PERMIT =
      """
      <Permit xmlns="urn:example:permit:1">
        <Number>P-1</Number><Issued>2026-11-20</Issued><Port>BDCGP</Port>
      </Permit>
      """;

  private final Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  public PackOperator(Path directory) throws Exception {
    this.directory = directory;
    Path folder = Files.createDirectories(folder());
    Files.writeString(folder.resolve("pack.xml"), MANIFEST);
    Files.writeString(folder.resolve("ports.csv"), "code,name\nBDCGP,Chattogram\nKRPUS,Busan\n");
    key("operator");
  }

  public Path folder() {
    return directory.resolve("permits");
  }

  public Path packs() {
    return directory.resolve("packs");
  }

  public Path signers() {
    return directory.resolve("operator.pem");
  }

  public String out() {
    return out.toString();
  }

  public String err() {
    return err.toString();
  }

  /** Makes a key with a certificate. */
  public void key(String name) throws Exception {
    TestCa ca = TestCa.root("CA of " + name);
    KeyPair keys = TestCa.newKeys();
    Certificate leaf = ca.issue("Seal of " + name, profile -> profile.keys = keys);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "seal",
        keys.getPrivate(),
        "secret".toCharArray(),
        new Certificate[] {leaf, ca.certificate()});
    try (OutputStream file = Files.newOutputStream(directory.resolve(name + ".p12"))) {
      store.store(file, "secret".toCharArray());
    }
    Files.writeString(directory.resolve("password"), "secret");
    Files.writeString(
        directory.resolve(name + ".pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(leaf.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
  }

  /** Seals the folder by somebody's key. */
  public Path sign(String name) {
    Path file = directory.resolve(name + ".asice");
    run(
        "packs",
        "sign",
        folder().toString(),
        "--keystore",
        directory.resolve(name + ".p12").toString(),
        "--password-file",
        directory.resolve("password").toString(),
        "--out",
        file.toString());
    return file;
  }

  /** A command about installed packs. */
  public int packs(String... arguments) {
    return run(
        Stream.concat(Stream.concat(Stream.of("packs"), Stream.of(arguments)), options().stream())
            .toArray(String[]::new));
  }

  public List<String> options() {
    return List.of("--packs", packs().toString(), "--pack-signers", signers().toString());
  }

  public int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine commandLine = ValidatorCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  /** A file of the folder with one piece changed. */
  public void change(String file, String from, String to) throws IOException {
    Path path = folder().resolve(file);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }
}
