// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

/** The log does not lead to what it says was published: it, or what is beside it, was changed. */
public final class BrokenLogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenLogException(String sentence) {
    super(sentence);
  }
}
