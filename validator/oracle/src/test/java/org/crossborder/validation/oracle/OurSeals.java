// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import eu.europa.esig.dss.model.DSSDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has documents sealed by {@code validator.jar seal}. */
final class OurSeals {
  private static final String PASSWORD = "correct horse battery staple";

  private OurSeals() {}

  /** Seals the documents in one run; the sealed ones lie in the folder's {@code sealed}. */
  static void seal(Seal seal, List<TradeDocument> documents, Path folder) throws IOException {
    seal(seal, documents, List.of(), folder);
  }

  /** The same with further options. */
  static void seal(Seal seal, List<TradeDocument> documents, List<String> options, Path folder)
      throws IOException {
    Files.createDirectories(sealed(folder));
    Path keyStore = folder.resolve("seal.p12");
    seal.writePkcs12(keyStore, PASSWORD);
    List<String> arguments = new ArrayList<>(List.of("seal"));
    for (TradeDocument document : documents) {
      arguments.add(Files.writeString(folder.resolve(name(document)), document.text()).toString());
    }
    arguments.addAll(List.of("--keystore", keyStore.toString()));
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    arguments.addAll(List.of("--password-file", password.toString()));
    arguments.addAll(List.of("--out", sealed(folder).toString()));
    arguments.addAll(options);
    ValidatorProgram.Result result = ValidatorProgram.run(arguments);
    if (result.exitCode() != 0) {
      throw new IllegalStateException("Sealing failed: " + result);
    }
  }

  /** Seals files together in one container. */
  static byte[] sealContainer(Seal seal, List<DSSDocument> files, Path folder) throws IOException {
    Path container = folder.resolve("sealed.asice");
    sealTogether(seal, files, List.of("--container", container.toString()), folder);
    return Files.readAllBytes(container);
  }

  /** Seals files as the options say, which name the place too. */
  static void sealTogether(Seal seal, List<DSSDocument> files, List<String> options, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    Path keyStore = folder.resolve("seal.p12");
    seal.writePkcs12(keyStore, PASSWORD);
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    List<String> arguments = new ArrayList<>(List.of("seal"));
    for (DSSDocument file : files) {
      Path plain = folder.resolve(file.getName());
      file.save(plain.toString());
      arguments.add(plain.toString());
    }
    arguments.addAll(List.of("--keystore", keyStore.toString()));
    arguments.addAll(List.of("--password-file", password.toString()));
    arguments.addAll(options);
    ValidatorProgram.Result result = ValidatorProgram.run(arguments);
    if (result.exitCode() != 0) {
      throw new IllegalStateException("Sealing failed: " + result);
    }
  }

  static Path file(Path folder, TradeDocument document) {
    return sealed(folder).resolve(name(document));
  }

  private static Path sealed(Path folder) {
    return folder.resolve("sealed");
  }

  private static String name(TradeDocument document) {
    return document.name() + ".xml";
  }
}
