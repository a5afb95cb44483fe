// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the business document that a message carries.
 *
 * @param type document type id, or null when the type is not recognised
 * @param number the document's own number, or null when it has none
 * @param issuer who issued it, as named inside, or null
 * @param payload the document's bytes
 */
public record CarriedDocument(
    @Nullable String type,
    @Nullable String number,
    @Nullable String issuer,
    StoredPayload payload) {}
