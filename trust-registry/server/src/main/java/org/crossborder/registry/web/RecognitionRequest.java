// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.util.List;
import org.crossborder.trust.decision.TimeProof;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /v1/recognitions}.
 *
 * @param certificate the signer's, base64 DER
 * @param pool further certificates of its path
 * @param timeProof how {@code at} is known; without it, it is only claimed
 * @param nonce comes back in the answer, at most 128 characters
 */
@SuppressWarnings("ArrayRecordComponent") // only carries what the JSON says; never compared
record RecognitionRequest(
    byte @Nullable [] certificate,
    @Nullable List<byte[]> pool,
    @Nullable String recognisingParty,
    @Nullable String recognisedParty,
    @Nullable String documentType,
    @Nullable String purpose,
    @Nullable String at,
    @Nullable TimeProof timeProof,
    @Nullable String nonce) {}
