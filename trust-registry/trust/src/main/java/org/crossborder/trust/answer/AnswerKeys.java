// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.util.Optional;
import org.crossborder.trust.Period;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;

/** What the root says of the keys that sign answers. */
final class AnswerKeys {
  private AnswerKeys() {}

  static Period period(RootMetadata root) {
    return Optional.ofNullable(root.role(Role.ANSWER).period())
        .orElseThrow(() -> new IllegalStateException("Keys for answers have a period"));
  }
}
