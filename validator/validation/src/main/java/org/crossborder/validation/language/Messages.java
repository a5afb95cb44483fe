// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A bundle of messages: one file of properties for each language, UTF-8, all with the same keys and
 * the same places for values. {@code {1}} is replaced by the first value found; nothing else has a
 * meaning, apostrophes included.
 */
public final class Messages {
  private static final int LONGEST_VALUE = 500;

  private final String name;
  private final Map<Language, Map<String, String>> templates;
  private final Map<String, Integer> places;

  private Messages(String name, Map<Language, Map<String, String>> templates) {
    this.name = name;
    this.templates = templates;
    this.places =
        texts(Language.EN).entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, text -> places(text.getValue())));
  }

  /**
   * The bundle in the files {@code <base>_en.properties} and so on beside a class.
   *
   * @throws IllegalArgumentException if a file is missing, or the languages differ in a key or a
   *     place
   */
  public static Messages beside(Class<?> owner, String base) {
    Map<Language, Map<String, String>> templates = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String file = base + "_" + language.code() + ".properties";
      try (InputStream in = owner.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalArgumentException("There is no " + file + " beside " + owner.getName());
        }
        templates.put(language, read(new InputStreamReader(in, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    }
    return of(owner.getPackageName() + "/" + base, templates);
  }

  /**
   * A bundle of templates by language and key.
   *
   * @param name for messages about the bundle itself
   * @throws IllegalArgumentException if a language is missing, or the languages differ in a key or
   *     a place
   */
  public static Messages of(String name, Map<Language, Map<String, String>> templates) {
    List<String> defects = Differences.of(templates);
    if (!defects.isEmpty()) {
      throw new IllegalArgumentException(name + ": " + String.join("; ", defects));
    }
    Map<Language, Map<String, String>> copy = new EnumMap<>(Language.class);
    templates.forEach((language, texts) -> copy.put(language, Map.copyOf(texts)));
    return new Messages(name, copy);
  }

  /** The keys and templates of one file of properties. */
  public static Map<String, String> read(Reader file) throws IOException {
    Properties properties = new Properties();
    properties.load(file);
    Map<String, String> templates = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(key -> templates.put(key, properties.getProperty(key)));
    return templates;
  }

  /** The keys of all messages. */
  public Set<String> keys() {
    return texts(Language.EN).keySet();
  }

  /** Whether there is such a message. */
  public boolean has(String key) {
    return keys().contains(key);
  }

  /**
   * A message with the values found.
   *
   * @param values for {@code {1}}, {@code {2}} and so on; a {@link Text}, a time and a date are
   *     written in the reader's language, everything else as it is, cut after 500 characters
   * @throws IllegalArgumentException if there is no such message, or values are missing
   */
  public Text text(String key, Object... values) {
    Integer needed = places.get(key);
    if (needed == null) {
      throw unknown(key);
    }
    if (values.length < needed) {
      throw new IllegalArgumentException(name + ": " + key + " needs more values");
    }
    return new Message(this, key, Arrays.stream(values).map(Messages::value).toList());
  }

  private static Text value(Object value) {
    if (value instanceof Text text) {
      return text;
    }
    if (value instanceof Instant time) {
      return Text.time(time);
    }
    return value instanceof LocalDate date
        ? Text.date(date)
        : Text.literal(shortened(value.toString()));
  }

  /** Whoever wrote megabytes into a field need not read them again in each finding about it. */
  private static String shortened(String value) {
    if (value.length() <= LONGEST_VALUE) {
      return value;
    }
    boolean half = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
    return value.substring(0, half ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "…";
  }

  /**
   * A message with its places.
   *
   * @throws IllegalArgumentException if there is no such message
   */
  public String template(String key, Language language) {
    String template = texts(language).get(key);
    if (template == null) {
      throw unknown(key);
    }
    return template;
  }

  private IllegalArgumentException unknown(String key) {
    return new IllegalArgumentException(name + " has no message " + key);
  }

  private Map<String, String> texts(Language language) {
    return Objects.requireNonNull(templates.get(language));
  }

  private static int places(String template) {
    SortedSet<Integer> numbers = Placeholders.of(template);
    return numbers.isEmpty() ? 0 : numbers.last();
  }

  @Override
  public String toString() {
    return name;
  }
}
