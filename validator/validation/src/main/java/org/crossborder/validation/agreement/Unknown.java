// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.validation.language.Text;
import org.jspecify.annotations.Nullable;

/** What would have to be known to decide a rule, in the words of the bundle {@code agreement}. */
final class Unknown {
  private final Map<String, Text> names = new LinkedHashMap<>();

  /** Not decided, because these are not known. */
  static Judgement judgement(String... what) {
    return judgement(Arrays.stream(what).map(Unknown::name).toList());
  }

  private static Judgement judgement(List<Text> names) {
    return Judgement.indeterminate(AgreementText.of("unknown", Text.list(names)));
  }

  static Text name(String what, Object... values) {
    return AgreementText.of("unknown." + what, values);
  }

  /** Takes note of a value that may be missing. */
  Unknown unless(@Nullable Object value, String what) {
    return value == null ? and(what, name(what)) : this;
  }

  Unknown and(String what, Text name) {
    names.put(what, name);
    return this;
  }

  boolean none() {
    return names.isEmpty();
  }

  /** Not decided, because of what is missing. */
  Judgement judgement() {
    return judgement(List.copyOf(names.values()));
  }
}
