// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A message or part property (ebMS 3.0 Core 5.2.2.11 and 5.2.2.13). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredProperty(String name, String value, @Nullable String type) {}
