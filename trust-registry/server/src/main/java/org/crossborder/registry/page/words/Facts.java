// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.words;

import java.lang.reflect.RecordComponent;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.registry.page.Moments;
import org.crossborder.trust.Period;
import org.crossborder.trust.path.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a record says, component by component, so that nothing that an officer signs is left out.
 * Records within records are flattened; what is null or empty says nothing.
 */
@Component
public final class Facts {
  private final MessageSource messages;
  private final Moments moments;

  Facts(MessageSource messages, Moments moments) {
    this.messages = messages;
    this.moments = moments;
  }

  /** All that a record says, in the order of its components. */
  public List<Fact> of(Record record) {
    return facts("", record).toList();
  }

  private Stream<Fact> facts(String prefix, Record record) {
    return Stream.of(record.getClass().getRecordComponents())
        .flatMap(component -> facts(prefix + component.getName(), value(component, record)));
  }

  private Stream<Fact> facts(String name, @Nullable Object value) {
    if (value instanceof Record nested && !(value instanceof Period)) {
      return facts(name + ".", nested);
    }
    if (value == null || isEmpty(value)) {
      return Stream.of();
    }
    return Stream.of(new Fact(name, label(name), text(value), null));
  }

  private String text(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(this::item).collect(Collectors.joining(" · "));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> item(entry.getKey()) + ": " + item(entry.getValue()))
          .collect(Collectors.joining(" · "));
    }
    return item(value);
  }

  private String item(Object value) {
    if (value instanceof Period period) {
      return item(period.from()) + " – " + period.end().map(this::item).orElse(said("period.open"));
    }
    if (value instanceof Record nested) {
      return facts("", nested)
          .map(fact -> fact.label() + ": " + fact.text())
          .collect(Collectors.joining("; "));
    }
    if (value instanceof Instant time) {
      return moments.text(time);
    }
    if (value instanceof Enum<?> constant) {
      return word(constant);
    }
    if (value instanceof X509Certificate certificate) {
      return certificate.getSubjectX500Principal().getName()
          + " (SHA-256 "
          + Fingerprint.sha256(certificate)
          + ")";
    }
    return value instanceof byte[] bytes
        ? "SHA-256 " + Fingerprint.sha256(bytes)
        : value.toString();
  }

  private String label(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    String words = last.replaceAll("([a-z])([A-Z0-9])", "$1 $2").toLowerCase(Locale.ROOT);
    String plain = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return message("fact." + last, plain);
  }

  private String word(Enum<?> constant) {
    String plain = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return message("word." + constant.name(), plain);
  }

  private String said(String key) {
    return message(key, "");
  }

  private String message(String key, String otherwise) {
    String said = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    return said == null ? otherwise : said;
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof Collection<?> several && several.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  private static @Nullable Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record can be read", e);
    }
  }
}
