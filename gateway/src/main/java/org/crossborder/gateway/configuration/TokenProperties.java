// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A PKCS#11 token. SSL bundles take keys from it: {@code keystore.type: PKCS11}, {@code
 * keystore.provider: SunPKCS11-NAME}, and its PIN as {@code keystore.password}.
 *
 * @param name as it stands in the provider's name
 * @param library absolute path of the vendor's PKCS#11 library. It becomes part of this process and
 *     can do whatever the gateway can
 * @param slot the slot's number, as the vendor's tool shows it
 * @param slotIndex its place in the list of slots, where numbers change; 0 if neither is given
 */
public record TokenProperties(
    @NotNull @Pattern(regexp = "[A-Za-z0-9]{1,32}", message = "must be 1 to 32 letters and digits")
        String name,
    @NotNull Path library,
    @Nullable @Min(0) Long slot,
    @Nullable @Min(0) Integer slotIndex) {}
