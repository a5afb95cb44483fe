// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import org.jspecify.annotations.Nullable;

/**
 * Who asks for a seal.
 *
 * @param name of the client or the person, as the audit log names it
 * @param authority organisation whose officer has approved the document; null of a client that asks
 *     for itself
 */
public record Asker(String name, @Nullable String authority) {}
