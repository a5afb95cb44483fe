// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.intervention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.store.StatusReason;
import org.jspecify.annotations.Nullable;

/** What would happen if a document were sent again now. */
public sealed interface ResendPlan {
  /**
   * It would be sent.
   *
   * @param gateway PartyId of the one that it goes to
   * @param address where that is; for a gateway that pulls, where it comes to
   * @param expiresAt when it would be given up again
   * @param verdict what the recipient's check finds now
   */
  record Possible(
      Manner manner,
      String gateway,
      String address,
      boolean pulled,
      Instant expiresAt,
      Verdict verdict)
      implements ResendPlan {}

  /**
   * It would not.
   *
   * @param instead the message that counts, or null
   */
  record Impossible(Obstacle obstacle, @Nullable UUID instead, List<StatusReason> reasons)
      implements ResendPlan {
    public Impossible {
      reasons = List.copyOf(reasons);
    }

    static Impossible because(Obstacle obstacle) {
      return new Impossible(obstacle, null, List.of());
    }
  }
}
