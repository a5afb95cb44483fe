// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.Arrays;
import org.crossborder.validation.infoset.Infoset;
import org.crossborder.validation.infoset.Name;

/**
 * A condition on nothing but the name: of each name it is asked once, since documents use few
 * names, and use them often. Thread-safe: at worst a name is asked twice.
 */
final class NameCondition implements NodeTest {
  private static final byte UNKNOWN = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final XPath condition;
  private volatile byte[] known = new byte[0];

  NameCondition(XPath condition) {
    this.condition = condition;
  }

  @Override
  public boolean matches(Infoset infoset, int node) {
    int code = infoset.code(node);
    if (code < 0) {
      return false;
    }
    byte[] answers = known;
    byte answer = code < answers.length ? answers[code] : UNKNOWN;
    return answer == UNKNOWN ? ask(infoset, node, code) : answer == YES;
  }

  /** Elements only. */
  @Override
  public boolean matches(Name attribute) {
    throw Undecided.here();
  }

  private boolean ask(Infoset infoset, int node, int code) {
    boolean answer = condition.test(Context.at(infoset, node, 0));
    byte[] answers = known;
    if (code >= answers.length) {
      answers = Arrays.copyOf(answers, Math.max(code + 1, answers.length * 2));
    }
    answers[code] = answer ? YES : NO;
    known = answers;
    return answer;
  }
}
