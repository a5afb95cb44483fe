// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a State accepted an amendment (Article 20(5)): the treaty's text differs from Party to
 * Party.
 *
 * @param amendment which one, e.g. {@code 2022-04-29}
 * @param accepted when the State accepted it
 * @param inForceFrom since when it is in force for this State, or null: acceptance alone does not
 *     bring it into force
 * @param instrument the notification of the depositary
 */
public record AmendmentAcceptance(
    String amendment, Instant accepted, @Nullable Instant inForceFrom, String instrument) {}
