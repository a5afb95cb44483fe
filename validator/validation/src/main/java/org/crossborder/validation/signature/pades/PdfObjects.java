// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static org.crossborder.validation.signature.pades.PdfRule.READABLE;
import static org.crossborder.validation.signature.pades.RefusedPdfException.require;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** Every dictionary of a PDF's last state, whether anything refers to it or not. */
final class PdfObjects {
  private PdfObjects() {}

  static List<COSDictionary> dictionaries(COSDocument document) throws IOException {
    Set<COSObjectKey> keys = new TreeSet<>(document.getXrefTable().keySet());
    require(keys.size() <= PdfBudget.OBJECTS, READABLE, "large");
    List<COSDictionary> found = new ArrayList<>();
    collect(document.getTrailer(), found);
    for (COSObjectKey key : keys) {
      COSBase object = document.getObjectFromPool(key).getObject();
      require(object != null, READABLE, "malformed"); // the library only logs why
      collect(Objects.requireNonNull(object), found);
    }
    return found;
  }

  /** References are not followed: what they point to is visited by itself. */
  private static void collect(COSBase root, List<COSDictionary> found) {
    Deque<COSBase> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      COSBase next = open.pop();
      if (next instanceof COSDictionary dictionary) {
        found.add(dictionary);
        for (COSName name : dictionary.keySet()) {
          push(open, dictionary.getItem(name));
        }
      } else if (next instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          push(open, array.get(i));
        }
      }
    }
  }

  private static void push(Deque<COSBase> open, COSBase value) {
    if (value != null && !(value instanceof COSObject)) {
      open.push(value);
    }
  }
}
