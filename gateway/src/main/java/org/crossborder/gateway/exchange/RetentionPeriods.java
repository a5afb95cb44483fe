// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.exchange;

import java.util.Optional;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.validation.agreement.exchange.Retention;

/** For how long documents are kept, and must be (rule X10). */
@FunctionalInterface
public interface RetentionPeriods {
  /** Nobody has said; the rule is not determinable then. */
  RetentionPeriods UNKNOWN = document -> Optional.empty();

  /** What is known of a document's retention. */
  Optional<Retention> of(StoredMessage document);
}
