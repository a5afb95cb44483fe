// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import org.crossborder.trust.log.note.NoteSigner;

/**
 * The private keys that the running registry needs, one for each use; none of them is root.
 *
 * @param timestamp vouches every half a minute for the newest snapshot
 * @param snapshot signs each publication
 * @param answer signs answers to recognition questions
 * @param log signs the log's checkpoints
 * @param witness cosigns the checkpoints of other registries
 */
public record SigningKeys(
    ECKey timestamp, ECKey snapshot, ECKey answer, NoteSigner log, NoteSigner witness) {}
