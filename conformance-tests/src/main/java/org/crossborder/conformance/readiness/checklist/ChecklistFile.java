// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.readiness.yaml.YamlText;

/**
 * A checklist as it is written: {@code checklist.yaml} has the structure, and {@code
 * checklist.en.yaml} and its sisters, beside it, the texts. English has to be there; a text without
 * translation is shown in English, and said to be so.
 *
 * @param name of the structure's file, for mistakes
 * @param structure the YAML text
 * @param texts the YAML text of each language
 */
public record ChecklistFile(String name, String structure, Map<Language, String> texts) {
  private static final String NAME = "checklist.yaml";

  public ChecklistFile {
    texts = Map.copyOf(texts);
  }

  /** The checklist that comes with the program. */
  public static ChecklistFile builtIn() {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, resource(textsName(NAME, language)));
    }
    return new ChecklistFile(NAME, resource(NAME), texts);
  }

  /**
   * A checklist of one's own, with its texts beside it.
   *
   * @throws IOException if it or its English texts cannot be read
   */
  public static ChecklistFile read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Path beside = file.resolveSibling(textsName(name, language));
      if (Files.exists(beside)) {
        texts.put(language, text(beside));
      } else if (language == Language.EN) {
        throw new FileNotFoundException(
            beside + ": the English texts of the checklist are missing");
      }
    }
    return new ChecklistFile(file.toString(), text(file), texts);
  }

  /**
   * Reads what is written.
   *
   * @throws org.crossborder.conformance.readiness.yaml.MistakenFileException with the line of every
   *     mistake
   */
  public Checklist checklist() {
    Texts words = new Texts();
    texts.forEach((language, yaml) -> words.add(language, textsName(name, language), yaml));
    return new ChecklistReading(name, words).read(structure, digest());
  }

  /** Writes it into a folder, to be corrected there; nothing is overwritten. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(NAME);
    create(file, structure);
    for (Map.Entry<Language, String> language : texts.entrySet()) {
      create(folder.resolve(textsName(NAME, language.getKey())), language.getValue());
    }
  }

  private static void create(Path file, String text) throws IOException {
    Files.writeString(file, text, UTF_8, java.nio.file.StandardOpenOption.CREATE_NEW);
  }

  private String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(structure.getBytes(UTF_8));
      new EnumMap<>(texts).values().forEach(text -> sha256.update(text.getBytes(UTF_8)));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String textsName(String structure, Language language) {
    return structure.replaceFirst("(\\.ya?ml)?$", "." + language.code() + ".yaml");
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(YamlText.MAXIMUM_CHARACTERS + 1), UTF_8);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ChecklistFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in this program");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
