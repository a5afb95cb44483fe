// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.time.Instant;

/**
 * What was sent and what came back, as bytes.
 *
 * @param to where it was sent
 * @param sentHead the request's Content-Type
 * @param receivedHead status and Content-Type; or why nothing came
 */
@SuppressWarnings("ArrayRecordComponent") // evidence; never compared, never changed
public record Exchange(
    Instant at, String to, String sentHead, byte[] sent, String receivedHead, byte[] received) {}
