// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences with the facts of a record in their places: {@code Suspend {service}}. */
@Component
public final class Sentences {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z.]+)\\}");

  private final MessageSource messages;

  Sentences(MessageSource messages) {
    this.messages = messages;
  }

  /** The sentence with this key; a fact that is not there leaves its place empty. */
  public String of(String key, List<Fact> facts) {
    String pattern = messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    return PLACE
        .matcher(pattern == null ? key : pattern)
        .replaceAll(place -> Matcher.quoteReplacement(text(place.group(1), facts)))
        .strip();
  }

  private static String text(String name, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.name().equals(name))
        .map(Fact::text)
        .findFirst()
        .orElse("");
  }
}
