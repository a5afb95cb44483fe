// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pull;

import java.io.IOException;

/** A document was submitted, and no PullRequest brought it. */
public final class NothingPulledException extends IOException {
  private static final long serialVersionUID = 1L;

  NothingPulledException(String message) {
    super(message);
  }
}
