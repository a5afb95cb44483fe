// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.crossborder.gateway.store.ReportedError;
import org.jspecify.annotations.Nullable;

/**
 * An error that the other gateway reported about a message.
 *
 * @param trusted whether it is signed; if not, it is a diagnostic and has changed nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErrorView(
    Instant at,
    boolean trusted,
    String errorCode,
    String severity,
    @Nullable String shortDescription,
    @Nullable String detail) {
  static ErrorView of(ReportedError error) {
    return new ErrorView(
        error.at(),
        error.trusted(),
        error.errorCode(),
        error.severity(),
        error.shortDescription(),
        error.detail());
  }
}
