// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

/** The root that is held does not lead to what is to be verified; neither is shown to be wrong. */
public final class OtherRootException extends Exception {
  private static final long serialVersionUID = 1L;

  OtherRootException(String sentence) {
    super(sentence);
  }
}
