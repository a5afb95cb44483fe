// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What makes a PDF show, or do, something that its bytes do not say: scripts, programs, forms that
 * a viewer fills or lays out anew, content from elsewhere. A document of evidence has none of it
 * (ISO 19005 forbids the same).
 */
final class ActiveContent {
  private static final Set<String> ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "SubmitForm",
          "ImportData",
          "ResetForm",
          "Hide",
          "SetOCGState",
          "GoToE",
          "Rendition",
          "Movie",
          "Sound",
          "GoTo3DView",
          "RichMediaExecute");
  private static final Set<String> ENTRIES = Set.of("JS", "XFA", "RichMediaContent");

  private ActiveContent() {}

  /** The first of it, in the words of the format. */
  static Optional<String> find(List<COSDictionary> dictionaries) {
    return dictionaries.stream().flatMap(each -> find(each).stream()).findFirst();
  }

  private static Optional<String> find(COSDictionary dictionary) {
    if (dictionary.getDictionaryObject(COSName.S) instanceof COSName action
        && ACTIONS.contains(action.getName())) {
      return Optional.of(action.getName());
    }
    if (dictionary instanceof COSStream && dictionary.containsKey(COSName.F)) {
      return Optional.of("F");
    }
    if (dictionary.getDictionaryObject("NeedAppearances") instanceof COSBoolean needed
        && needed.getValue()) {
      return Optional.of("NeedAppearances");
    }
    return ENTRIES.stream()
        .sorted()
        .filter(entry -> dictionary.containsKey(COSName.getPDFName(entry)))
        .findFirst();
  }
}
