// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.partner;

import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;

/**
 * The keys that only one end of the line has.
 *
 * @param decryption the same as {@code signing} where the profile has one pair
 * @param expired signs, registered at the other end, and its certificate has expired; null: none
 * @param notYetValid the same, with a certificate that is not valid yet
 */
public record OwnKeys(
    Credential signing,
    Credential decryption,
    @Nullable Credential expired,
    @Nullable Credential notYetValid) {}
