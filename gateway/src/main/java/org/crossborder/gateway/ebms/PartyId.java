// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import org.jspecify.annotations.Nullable;

/**
 * Names an access point (ebMS 3.0 Core 5.2.2.4).
 *
 * @param type the domain of the name; without it {@code value} is a URI
 */
public record PartyId(String value, @Nullable String type) {}
