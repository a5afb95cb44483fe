// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every option of the gateway as one YAML file: its consequence, from the Javadoc of its record,
 * and its default.
 */
final class ConfigurationReference {
  private static final int WIDTH = 100;
  private static final Path SOURCES =
      Path.of("src", "main", "java", "org", "crossborder", "gateway", "configuration");

  private final List<String> lines = new ArrayList<>();
  private final List<String> undocumented = new ArrayList<>();
  private final Map<String, String> javadocs;

  private ConfigurationReference(Map<String, String> javadocs) {
    this.javadocs = javadocs;
  }

  /** The file, and the options of which no Javadoc says what follows from them. */
  record Printed(String text, List<String> undocumented) {}

  static Printed print() throws IOException {
    ConfigurationReference reference = new ConfigurationReference(javadocs());
    reference.head();
    reference.lines.add("crossborder:");
    reference.lines.add("  gateway:");
    reference.record(GatewayProperties.class, "    ", "crossborder.gateway");
    return new Printed(String.join("\n", reference.lines) + "\n", reference.undocumented);
  }

  private void head() {
    lines.add("# SPDX-License-Identifier: Apache-2.0");
    lines.add(
        "# Every option of the gateway, with its consequence and its default. This file is made");
    lines.add(
        "# from the sources, and a test holds it to them. An option without a value here has no");
    lines.add(
        "# default: it is off unless said, or marked as required. Options of Spring Boot that a");
    lines.add(
        "# site needs too (server, spring.ssl.bundle, spring.datasource, spring.mail, logging,");
    lines.add("# management) are shown in docs/examples.");
  }

  /** By the simple name of each record the Javadoc before it. */
  private static Map<String, String> javadocs() throws IOException {
    Map<String, String> found = new java.util.TreeMap<>();
    Pattern documented =
        Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\((?:[^()]|\\([^()]*\\))*\\))?\\s*)*"
                + "(?:public\\s+)?record (\\w+)\\(",
            Pattern.DOTALL);
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.sorted().toList()) {
        String outer = String.valueOf(file.getFileName()).replace(".java", "");
        Matcher matcher = documented.matcher(Files.readString(file));
        while (matcher.find()) {
          String name = matcher.group(2);
          found.put(name.equals(outer) ? outer : outer + "." + name, matcher.group(1));
        }
      }
    }
    return found;
  }

  private void record(Class<?> type, String indent, String path) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = kebab(component.getName());
      String option = path + "." + name;
      List<String> said = consequence(type, component.getName());
      Class<?> nested = nested(component.getGenericType());
      if (said.isEmpty() && nested == null) {
        undocumented.add(option);
      }
      lines.add("");
      List<String> told = said.isEmpty() && nested != null ? head(nested) : said;
      comment(isRequired(component) ? List.of("Required. " + told.get(0)) : told, indent);
      value(component, nested, indent, name, option);
    }
  }

  private void value(
      RecordComponent component,
      @Nullable Class<?> nested,
      String indent,
      String name,
      String option) {
    if (nested == null) {
      lines.add(indent + name + ":" + value(component).map(text -> " " + text).orElse(""));
    } else if (component.getType() == List.class) {
      lines.add(indent + name + ":");
      lines.add(indent + "  # each:");
      lines.add(indent + "  -");
      record(nested, indent + "    ", option);
    } else if (component.getType() == Map.class) {
      lines.add(indent + name + ":");
      lines.add(indent + "  # each by its name:");
      lines.add(indent + "  name:");
      record(nested, indent + "    ", option);
    } else {
      lines.add(indent + name + ":");
      record(nested, indent + "  ", option);
    }
  }

  private static @Nullable Class<?> nested(Type type) {
    if (type instanceof Class<?> plain && plain.isRecord()) {
      return plain.getPackage() == GatewayProperties.class.getPackage() ? plain : null;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return nested(arguments[arguments.length - 1]);
    }
    return null;
  }

  private static Optional<String> value(RecordComponent component) {
    DefaultValue stated = stated(component);
    if (stated == null || stated.value().length == 0) {
      return Optional.empty();
    }
    String[] values = stated.value();
    return Optional.of(
        values.length == 1 && component.getType() != List.class
            ? values[0]
            : Arrays.asList(values).toString());
  }

  private static @Nullable DefaultValue stated(RecordComponent component) {
    return parameter(component).getAnnotation(DefaultValue.class);
  }

  /** Whether a gateway without it does not start. */
  private static boolean isRequired(RecordComponent component) {
    Parameter parameter = parameter(component);
    return stated(component) == null
        && Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
            .anyMatch(parameter::isAnnotationPresent);
  }

  private static Parameter parameter(RecordComponent component) {
    RecordComponent[] all = component.getDeclaringRecord().getRecordComponents();
    Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<String> names = Arrays.stream(all).map(RecordComponent::getName).toList();
    try {
      return component
          .getDeclaringRecord()
          .getDeclaredConstructor(types)
          .getParameters()[names.indexOf(component.getName())];
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record has its canonical constructor", e);
    }
  }

  /** What its record's Javadoc says of the component. */
  private List<String> consequence(Class<?> type, String component) {
    String javadoc = javadocs.getOrDefault(qualified(type), "");
    Matcher matcher =
        Pattern.compile("@param " + component + "\\s((?:(?!@param|@throws).)*)", Pattern.DOTALL)
            .matcher(javadoc);
    return matcher.find() ? List.of(plain(matcher.group(1))) : List.of();
  }

  /** The first lines of a record's Javadoc. */
  private List<String> head(Class<?> type) {
    return List.of(plain(javadocs.getOrDefault(qualified(type), "").split("@param", 2)[0]));
  }

  private static String qualified(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null
        ? type.getSimpleName()
        : outer.getSimpleName() + "." + type.getSimpleName();
  }

  private static String plain(String javadoc) {
    String text =
        javadoc
            .replaceAll("\\n\\s*\\*", " ")
            .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
            .replaceAll("<p>", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT)
            + text.substring(1)
            + (text.endsWith(".") ? "" : ".");
  }

  private void comment(List<String> said, String indent) {
    for (String paragraph : said) {
      StringBuilder line = new StringBuilder(indent + "#");
      for (String word : paragraph.split(" ")) {
        if (line.length() + word.length() + 1 > WIDTH) {
          lines.add(line.toString());
          line = new StringBuilder(indent + "#");
        }
        line.append(' ').append(word);
      }
      lines.add(line.toString());
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
