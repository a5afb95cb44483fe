// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.filing;

import java.util.List;
import org.crossborder.gateway.store.Filing;
import org.crossborder.validation.finding.Finding;

/** What became of the wish to change a filing. */
public sealed interface Change {
  /** It is as was wished; it may have been so before, by a double click. */
  record Done(Filing filing) implements Change {}

  /** Somebody else has changed it since it was looked at; nothing was done. */
  record Overtaken(Filing now) implements Change {}

  /** It cannot be sealed as it is; nothing was done. */
  record Wrong(List<Finding> findings) implements Change {
    public Wrong {
      findings = List.copyOf(findings);
    }
  }

  /** Nobody here issues such documents, or not who was named. */
  record NoAuthority() implements Change {}

  /** Who had a hand in it does not decide on it. */
  record OwnWork() implements Change {}
}
