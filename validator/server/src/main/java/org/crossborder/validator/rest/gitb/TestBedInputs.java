// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest.gitb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.gitb.core.AnyContent;
import com.gitb.core.ValueEmbeddingEnumeration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.language.Language;
import org.crossborder.validator.rest.Asked;
import org.crossborder.validator.rest.UnaskableException;
import org.jspecify.annotations.Nullable;

/**
 * What the test bed hands over, by name; a URI is refused, since nothing is fetched from outside.
 */
record TestBedInputs(List<AnyContent> inputs) {
  static final String DOCUMENT = "document";
  static final String PARTY = "party";
  static final String FROM = "from";
  static final String AT = "at";
  static final String PURPOSE = "purpose";
  static final String TYPE = "type";
  static final String LANGUAGE = "language";

  Asked asked() {
    return Asked.of(text(PARTY), text(FROM), text(AT), text(PURPOSE), text(TYPE));
  }

  Language language() {
    String tag = text(LANGUAGE);
    return tag == null
        ? Language.EN
        : Language.of(tag)
            .orElseThrow(
                () -> new UnaskableException("The input language is none of en, fr, ru, zh."));
  }

  byte[] document() {
    AnyContent document =
        input(DOCUMENT).orElseThrow(() -> new UnaskableException("The input document is missing."));
    byte[] bytes = bytes(document);
    if (bytes.length == 0) {
      throw new UnaskableException("The input document is empty.");
    }
    return bytes;
  }

  private @Nullable String text(String name) {
    return input(name).map(input -> new String(bytes(input), UTF_8).strip()).orElse(null);
  }

  private Optional<AnyContent> input(String name) {
    List<AnyContent> named = inputs.stream().filter(input -> name.equals(input.getName())).toList();
    if (named.size() > 1) {
      throw new UnaskableException("The input " + name + " is given more than once.");
    }
    return named.stream().findFirst();
  }

  private static byte[] bytes(AnyContent input) {
    @Nullable String value = input.getValue();
    @Nullable ValueEmbeddingEnumeration method = input.getEmbeddingMethod();
    if (value == null) {
      return new byte[0];
    }
    if (method == ValueEmbeddingEnumeration.URI) {
      throw new UnaskableException(
          "The input " + input.getName() + " is a URI: hand over the content itself.");
    }
    return method == ValueEmbeddingEnumeration.BASE_64
        ? decoded(input.getName(), value)
        : value.getBytes(UTF_8);
  }

  private static byte[] decoded(String name, String value) {
    try {
      return Base64.getMimeDecoder().decode(value);
    } catch (IllegalArgumentException e) {
      throw new UnaskableException("The input " + name + " is no Base64.");
    }
  }
}
