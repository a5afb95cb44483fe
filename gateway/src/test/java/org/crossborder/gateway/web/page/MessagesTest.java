// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.PasswordDefect;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say, in every language alike. */
class MessagesTest {
  private static final Path TEXTS = Path.of("src/main/resources/texts");

  /** All that is said in a language; no two files say the same thing. */
  private static Properties messages(String suffix) throws IOException {
    Properties messages = new Properties();
    for (String area : areas()) {
      Properties file = new Properties();
      file.load(new StringReader(text(TEXTS.resolve(area + suffix + ".properties"))));
      assertThat(file.keySet()).as(area).noneMatch(messages::containsKey);
      messages.putAll(file);
    }
    return messages;
  }

  private static List<String> areas() throws IOException {
    try (Stream<Path> files = Files.list(TEXTS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .filter(name -> !name.contains("_"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyFileIsReadByTheGateway() throws IOException {
    String configuration = text(Path.of("src/main/resources/application.yml"));
    String read = configuration.replaceAll("(?s).*basename: (\\S+).*", "$1");

    assertThat(read.split(","))
        .containsExactlyInAnyOrderElementsOf(
            areas().stream().map(area -> "texts/" + area).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"_fr", "_ru", "_zh"})
  void saysAllThatIsSaidInEnglishWithTheSameParticulars(String suffix) throws IOException {
    Properties english = messages("");
    Properties other = messages(suffix);

    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(particulars(other.getProperty(key)))
          .as(key)
          .isEqualTo(particulars(english.getProperty(key)));
    }
  }

  private static int particulars(String message) {
    return new MessageFormat(message, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  @Test
  void knowsEveryStateActRoleAndWord() throws IOException {
    Stream<String> states =
        Stream.of(Lifecycle.OUTBOUND_DOCUMENT, Lifecycle.INBOUND_DOCUMENT)
            .flatMap(
                lifecycle ->
                    Arrays.stream(State.values())
                        .filter(lifecycle::knows)
                        .flatMap(
                            state ->
                                Stream.of(
                                    "state." + state,
                                    "next." + lifecycle.direction() + "." + state)));
    Stream<String> others =
        Stream.of(
                named("act.", Arrays.stream(Act.values()).filter(act -> act != Act.PUBLIC)),
                named("role.", Arrays.stream(Role.values())),
                named("said.", Arrays.stream(AcknowledgementStatus.values())),
                named("password.", Arrays.stream(PasswordDefect.values())),
                Arrays.stream(Section.values()).map(section -> "nav." + section.key()))
            .flatMap(keys -> keys);

    assertThat(messages("").stringPropertyNames())
        .containsAll(Stream.concat(states, others).toList());
  }

  @Test
  void hasEveryTextThatATemplateNames() throws IOException {
    Pattern name = Pattern.compile("#\\{([A-Za-z0-9.]+)[(}]");
    Path templates = Path.of("src/main/resources/templates");
    try (Stream<Path> files = Files.walk(templates)) {
      Stream<String> named =
          files
              .filter(Files::isRegularFile)
              .flatMap(file -> name.matcher(text(file)).results().map(found -> found.group(1)));

      assertThat(messages("").stringPropertyNames()).containsAll(named.distinct().toList());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> named(String prefix, Stream<? extends Enum<?>> values) {
    return values.map(value -> prefix + value.name());
  }
}
