// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sentences of a program that says things in English only: found by their form, so that what
 * they say can be said in our own words. A form that is not known finds nothing.
 */
public final class ForeignSentences {
  private final List<SentenceForm> forms;

  private ForeignSentences(List<SentenceForm> forms) {
    this.forms = forms;
  }

  /**
   * A sentence that was found.
   *
   * @param key the key of the form
   * @param values what stands in the places {@code {1}}, {@code {2}} and so on
   */
  public record Found(String key, List<String> values) {
    public Found {
      values = List.copyOf(values);
    }
  }

  /** The forms in a file of properties beside a class: a key, and a sentence with its places. */
  public static ForeignSentences beside(Class<?> owner, String file) {
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
      return of(Messages.read(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forms by their keys; where several fit a sentence, the one with most fixed words is meant. */
  public static ForeignSentences of(Map<String, String> forms) {
    return new ForeignSentences(
        forms.entrySet().stream()
            .map(form -> SentenceForm.of(form.getKey(), form.getValue()))
            .sorted(Comparator.comparing(SentenceForm::fixedLength).reversed())
            .toList());
  }

  /** The keys of all forms. */
  public Stream<String> keys() {
    return forms.stream().map(SentenceForm::key);
  }

  /** What a sentence says, if its form is known. */
  public Optional<Found> find(String sentence) {
    return forms.stream().flatMap(form -> form.match(sentence).stream()).findFirst();
  }
}
