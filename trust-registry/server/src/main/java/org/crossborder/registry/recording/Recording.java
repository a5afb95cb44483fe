// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.recording;

import org.crossborder.trust.register.RegisterEntry;
import org.crossborder.trust.register.operation.RegisterRefusal;

/** What came of an entry that was to be recorded. */
public sealed interface Recording {
  /** It stands in the log. */
  record Recorded(long index, RegisterEntry entry) implements Recording {}

  /** It may not stand in the register. */
  record Refused(RegisterRefusal refusal) implements Recording {}
}
