// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.intervention;

import java.util.List;
import org.crossborder.gateway.store.Intervention;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.StoredMessage;

/** What became of an instruction. */
public sealed interface Outcome {
  /** It is done, now or when the same instruction came before; on disk. */
  record Done(Intervention intervention) implements Outcome {}

  /**
   * The document is no longer as the officer saw it: another has acted, or it has gone on by
   * itself. Nothing was done.
   *
   * @param now the document as it is
   */
  record Overtaken(StoredMessage now) implements Outcome {}

  /**
   * It cannot be done. Nothing was done.
   *
   * @param reasons why the recipient would have to refuse the document, if that is it
   */
  record NotPossible(Obstacle obstacle, List<StatusReason> reasons) implements Outcome {
    public NotPossible {
      reasons = List.copyOf(reasons);
    }
  }
}
