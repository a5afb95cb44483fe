// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two revisions of a PDF by what a reader reaches from the catalog, so that it does not
 * matter how either is written. One run compares once.
 */
final class PdfComparison {
  private static final int MOST_VALUES = 1_000_000;
  private static final Set<COSName> OF_THE_FILE =
      Set.of(SecurityStore.DSS, COSName.getPDFName("Extensions"), COSName.ACRO_FORM);
  private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");

  /** Two values that stand in the same place; null where there is none. */
  private record Pair(@Nullable COSBase before, @Nullable COSBase after) {}

  private final Deque<Pair> open = new ArrayDeque<>();
  private final IdentityHashMap<COSBase, COSBase> met = new IdentityHashMap<>();
  private int values;

  /** Whether only validation data and document time-stamps came later. */
  boolean isSameContent(PdfFile before, PdfFile after) throws IOException {
    push(
        before.content().getTrailer().getItem(COSName.INFO),
        after.content().getTrailer().getItem(COSName.INFO));
    return pushEntries(before.catalog(), after.catalog(), OF_THE_FILE)
        && isSameForm(
            before.catalog().getCOSDictionary(COSName.ACRO_FORM),
            after.catalog().getCOSDictionary(COSName.ACRO_FORM))
        && isSame();
  }

  /** Whether two values are the same, whatever objects they are spread over. */
  boolean isSame(@Nullable COSBase before, @Nullable COSBase after) throws IOException {
    push(before, after);
    return isSame();
  }

  private boolean isSame() throws IOException {
    while (!open.isEmpty()) {
      Pair pair = open.pop();
      if (++values > MOST_VALUES || !isSame(pair)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSame(Pair pair) throws IOException {
    COSBase before = resolved(pair.before());
    COSBase after = resolved(pair.after());
    if (before == null || after == null) {
      return before == after;
    }
    if (met.get(before) == after) {
      return true;
    }
    if (before instanceof COSDictionary one && after instanceof COSDictionary other) {
      met.put(before, after);
      return isSameDictionary(one, other);
    }
    if (before instanceof COSArray one && after instanceof COSArray other) {
      met.put(before, after);
      return one.size() == other.size() && pushItems(one, other);
    }
    return before.equals(after);
  }

  private boolean isSameDictionary(COSDictionary before, COSDictionary after) throws IOException {
    boolean page = COSName.PAGE.equals(after.getDictionaryObject(COSName.TYPE));
    return before instanceof COSStream == after instanceof COSStream
        && (!(before instanceof COSStream one) || isSameStream(one, (COSStream) after))
        && pushEntries(before, after, page ? Set.of(COSName.ANNOTS) : Set.of())
        && (!page || isExtended(before, after, COSName.ANNOTS));
  }

  private static boolean isSameStream(COSStream before, COSStream after) throws IOException {
    try (InputStream one = before.createRawInputStream();
        InputStream other = after.createRawInputStream()) {
      return Arrays.equals(one.readAllBytes(), other.readAllBytes());
    }
  }

  /** Fields of document time-stamps may have come; so may the form itself, for them. */
  private boolean isSameForm(@Nullable COSDictionary before, @Nullable COSDictionary after) {
    COSDictionary former = Objects.requireNonNullElseGet(before, COSDictionary::new);
    if (after == null) {
      return before == null;
    }
    return (before == null
            ? Set.of(COSName.FIELDS, SIG_FLAGS, COSName.DR, COSName.DA, COSName.TYPE)
                .containsAll(after.keySet())
            : pushEntries(former, after, Set.of(COSName.FIELDS, SIG_FLAGS)))
        && isExtended(former, after, COSName.FIELDS);
  }

  /** The same array, after which only fields of time-stamps follow. */
  private boolean isExtended(COSDictionary before, COSDictionary after, COSName name) {
    COSArray former = Objects.requireNonNullElseGet(before.getCOSArray(name), COSArray::new);
    COSArray later = Objects.requireNonNullElseGet(after.getCOSArray(name), COSArray::new);
    if (later.size() < former.size()) {
      return false;
    }
    for (int i = former.size(); i < later.size(); i++) {
      if (!TimestampField.is(resolved(later.get(i)))) {
        return false;
      }
    }
    return pushItems(former, later);
  }

  private boolean pushEntries(COSDictionary before, COSDictionary after, Set<COSName> except) {
    Set<COSName> names = new HashSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeAll(except);
    names.forEach(name -> push(before.getItem(name), after.getItem(name)));
    return true;
  }

  private boolean pushItems(COSArray before, COSArray after) {
    for (int i = 0; i < before.size(); i++) {
      push(before.get(i), after.get(i));
    }
    return true;
  }

  private void push(@Nullable COSBase before, @Nullable COSBase after) {
    open.push(new Pair(before, after));
  }

  private static @Nullable COSBase resolved(@Nullable COSBase value) {
    COSBase target = value instanceof COSObject object ? object.getObject() : value;
    return target instanceof COSNull ? null : target;
  }
}
