// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

import java.time.Instant;

/**
 * That a State accepted an amendment (Article 20(5)): the treaty's text differs from Party to
 * Party.
 *
 * @param amendment which one, e.g. {@code 2022-04-29}
 * @param inForceFrom since when it is in force for this State
 * @param instrument the notification of the depositary
 */
public record AmendmentAcceptance(String amendment, Instant inForceFrom, String instrument) {}
