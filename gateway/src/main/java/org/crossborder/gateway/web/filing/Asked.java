// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.util.List;
import java.util.Map;
import org.crossborder.gateway.form.FormField;
import org.crossborder.validation.codelist.Code;
import org.jspecify.annotations.Nullable;

/**
 * A field on its page.
 *
 * @param value what stands in it
 * @param saved what is saved by somebody else instead, or null
 * @param options to choose from where the list is short; otherwise empty
 * @param meaning of the code that stands in it, or null
 * @param problems what is wrong with it
 */
public record Asked(
    FormField field,
    String value,
    @Nullable String saved,
    List<Code> options,
    @Nullable String meaning,
    List<String> problems) {
  public Asked {
    options = List.copyOf(options);
    problems = List.copyOf(problems);
  }

  /** With a list that is too long to be chosen from. */
  public boolean isSearched() {
    return field.kind() == FormField.Kind.CODE && options.isEmpty();
  }

  static String answer(Map<String, String> answers, FormField field) {
    return answers.getOrDefault(field.id(), "");
  }
}
