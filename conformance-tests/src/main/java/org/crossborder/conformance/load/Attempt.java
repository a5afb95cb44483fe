// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import org.crossborder.conformance.as4.http.HttpAnswer;
import org.jspecify.annotations.Nullable;

/**
 * One message that was sent once; times are of {@link System#nanoTime}.
 *
 * @param due when it should have been sent; the same as {@code began} where there is no rate
 * @param answer null if none came
 * @param failure why none came; empty if one did
 */
record Attempt(
    Sendable message,
    long due,
    long began,
    long ended,
    @Nullable HttpAnswer answer,
    String failure) {}
