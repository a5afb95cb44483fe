// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.act;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.intervention.BulkActs;
import org.crossborder.gateway.store.BulkRequest.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the form for an act on many documents sends.
 *
 * @param act id of the form
 * @param kind name of the act
 * @param item each document that was left ticked, with its version then
 * @param reason as it was typed, or null
 * @param reference of a case, or null
 */
public record BulkForm(
    UUID act, String kind, List<String> item, @Nullable String reason, @Nullable String reference) {
  private static final Pattern ITEM =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([0-9]{1,9})");
  private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}._/ -]{1,64}");

  public BulkForm {
    item = item == null ? List.of() : List.copyOf(item);
    reference = reference == null ? null : reference.strip();
  }

  /** How messages name what is wrong. */
  Optional<String> defect() {
    if (kind(kind).isEmpty()) {
      return Optional.of("bulk.wrong.kind");
    }
    if (seen().isEmpty() || seen().size() > BulkActs.MOST) {
      return Optional.of("bulk.wrong.items");
    }
    String typed = reference;
    return wanted() == Kind.HOLD && (typed == null || !REFERENCE.matcher(typed).matches())
        ? Optional.of("bulk.wrong.reference")
        : new ActForm(act, 0, reason).defect();
  }

  /** What the person asks for, once nothing is wrong. */
  BulkActs.Wish of(Caller caller) {
    return new BulkActs.Wish(
        act,
        wanted(),
        seen(),
        String.valueOf(reason).strip(),
        wanted() == Kind.HOLD ? reference : null,
        caller.name());
  }

  Kind wanted() {
    return kind(kind).orElseThrow();
  }

  /** The act of this name. */
  static Optional<Kind> kind(@Nullable String name) {
    return Arrays.stream(Kind.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  /** The documents, each once; what is no document is left out. */
  List<BulkActs.Seen> seen() {
    return item.stream()
        .map(ITEM::matcher)
        .filter(Matcher::matches)
        .map(
            found ->
                new BulkActs.Seen(
                    UUID.fromString(found.group(1)), Integer.parseInt(found.group(2))))
        .distinct()
        .toList();
  }
}
