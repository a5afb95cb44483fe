// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that demand paper or refuse what is electronic, in English: this finds what is written
 * plainly, and does not replace the lawyer who reads the arrangement.
 */
public final class PaperWords {
  private static final Pattern PAPER =
      Pattern.compile("\\b(paper|hard cop(y|ies)|printed|ink|handwritten|manual signatures?)\\b");
  private static final Pattern NOT_DEMANDED =
      Pattern.compile(
          "\\b(no|without|instead of)\\b.{0,20}\\b(paper|hard cop|printed|ink|handwritten|manual)"
              + "|\\b(not|never)( be)? (required|demanded|asked|needed)\\b");
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\belectronic\\b.{0,60}\\b(not (be )?(accepted|recognised|admissible|valid)|refused)\\b");

  private PaperWords() {}

  /** Whether a sentence contradicts Article 5(a) or (b). */
  public static boolean contradict(String sentence) {
    String words = sentence.toLowerCase(Locale.ROOT);
    boolean paper = PAPER.matcher(words).find() && !NOT_DEMANDED.matcher(words).find();
    return paper || REFUSED.matcher(words).find();
  }
}
