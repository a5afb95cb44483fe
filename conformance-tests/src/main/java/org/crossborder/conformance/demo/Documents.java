// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.conformance.process.JavaProgram;

/** Makes trade documents from the validator's examples and has them sealed by its command line. */
final class Documents {
  private static final Pattern NUMBER = Pattern.compile("(<cbc:ID[^>]*>)([^<]+)(</cbc:ID>)");
  private static final Pattern QUANTITY = Pattern.compile("Quantity[^>]*>(\\d)");

  private final Path validator;
  private final Path folder;

  Documents(Path validator, Path folder) {
    this.validator = validator;
    this.folder = folder;
  }

  /** The example of a document type, as the validator prints it. */
  String example(String documentType) throws IOException, InterruptedException {
    return succeed(List.of("example", documentType));
  }

  /** Writes one document for each number, unsealed. */
  List<Path> write(String example, String name, List<String> numbers) throws IOException {
    Path unsealed = Files.createDirectories(folder.resolve(name).resolve("unsealed"));
    List<Path> files = new ArrayList<>();
    for (String number : numbers) {
      Path file = unsealed.resolve(number + ".xml");
      Files.writeString(file, withNumber(example, number));
      files.add(file);
    }
    return files;
  }

  /** Has the documents sealed; the sealed ones lie beside them in {@code name/sealed}. */
  List<String> seal(String name, List<Path> files, Path keyStore, Path passwordFile)
      throws IOException, InterruptedException {
    Path sealed = Files.createDirectories(folder.resolve(name).resolve("sealed"));
    List<String> arguments = new ArrayList<>(List.of("seal"));
    files.forEach(file -> arguments.add(file.toString()));
    arguments.addAll(List.of("--keystore", keyStore.toString()));
    arguments.addAll(List.of("--password-file", passwordFile.toString()));
    arguments.addAll(List.of("--out", sealed.toString()));
    succeed(arguments);
    List<String> documents = new ArrayList<>();
    for (Path file : files) {
      documents.add(Files.readString(sealed.resolve(file.getFileName())));
    }
    return documents;
  }

  /** The same document with one character of its content altered: a digit of a quantity. */
  static String alterOneCharacter(String document) {
    Matcher quantity = QUANTITY.matcher(document);
    if (!quantity.find()) {
      throw new IllegalStateException("The example has no quantity to alter");
    }
    char altered = quantity.group(1).equals("9") ? '8' : '9';
    StringBuilder changed = new StringBuilder(document);
    changed.setCharAt(quantity.start(1), altered);
    return changed.toString();
  }

  private static String withNumber(String example, String number) {
    Matcher matcher = NUMBER.matcher(example);
    if (!matcher.find()) {
      throw new IllegalStateException("The example has no number");
    }
    return matcher.replaceFirst(
        Matcher.quoteReplacement(matcher.group(1) + number + matcher.group(3)));
  }

  private String succeed(List<String> arguments) throws IOException, InterruptedException {
    JavaProgram.Result result = JavaProgram.run(validator, arguments);
    if (result.exitCode() != 0) {
      throw new IOException("validator " + arguments.get(0) + " failed: " + result.output());
    }
    return result.output();
  }
}
